/** The order of bytes of a text in UTF-16, by its mark or its zeros; undefined for any other file. */
export function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Without a mark: Latin text in UTF-16 has a zero in every second byte.
  const seen = Math.min(bytes.length, 512) & ~1;
  let [even, odd] = [0, 0];
  for (let k = 0; k < seen; k += 2) {
    if (bytes[k] === 0) even++;
    if (bytes[k + 1] === 0) odd++;
  }
  if (seen >= 16 && odd > 0.4 * seen && even === 0) return 'utf-16le';
  if (seen >= 16 && even > 0.4 * seen && odd === 0) return 'utf-16be';
  return undefined;
}
