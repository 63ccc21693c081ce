/**
 * The text of a file, whatever the machine that wrote it: UTF-8 and UTF-16 by their mark or pattern, else UTF-8 if it is valid,
 * else Windows-1252 (EC-Lab, Gamry: `°` = B0, `µ` = B5). A byte-order mark at the start is taken off.
 */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = utf16Order(bytes);
  if (utf16 !== undefined) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
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
