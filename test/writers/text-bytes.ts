/** Text as UTF-8 bytes. */
export function textBytes(lines: readonly string[] | string, lineEnd = '\n'): Uint8Array {
  return new TextEncoder().encode(typeof lines === 'string' ? lines : lines.join(lineEnd));
}
