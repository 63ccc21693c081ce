import type { FileHead } from '../core/reader';
import { decodeText } from './text/decode-text';
import { splitLines } from './text/split-lines';

/** What a file begins with, for a message: its first line if it is text, else its first bytes in hexadecimal. */
export function describeBeginning(head: FileHead): string {
  if (looksLikeText(head)) {
    const line = splitLines(decodeText(head.bytes.subarray(0, 1024))).find((text) => text.trim() !== '') ?? '';
    return `the first line "${line.trim().slice(0, 80)}"`;
  }
  const hex = Array.from(head.bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
  return `the first bytes ${hex}`;
}

function looksLikeText(head: FileHead): boolean {
  let odd = 0;
  const seen = head.bytes.subarray(0, 1024);
  for (const byte of seen) if (byte < 9 || (byte > 13 && byte < 32)) odd++;
  return odd * 50 <= seen.length;
}
