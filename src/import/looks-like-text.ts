/** Whether the beginning of a file is text: hardly any control characters, but for the zeros of UTF-16 behind its mark. */
export function looksLikeText(bytes: Uint8Array): boolean {
  const seen = bytes.subarray(0, 1024);
  const isUtf16 = (seen[0] === 0xff && seen[1] === 0xfe) || (seen[0] === 0xfe && seen[1] === 0xff);
  let odd = 0;
  for (const byte of seen) if ((byte < 9 || (byte > 13 && byte < 32)) && !(isUtf16 && byte === 0)) odd++;
  return odd * 50 <= seen.length;
}
