import type { FileHead } from '../core/reader';
import { looksLikeText } from './looks-like-text';
import { decodeText } from './text/decode-text';
import { splitLines } from './text/split-lines';

/** What a file begins with, for a message: its first line if it is text, else its first bytes in hexadecimal. */
export function describeBeginning(head: FileHead): string {
  if (looksLikeText(head.bytes)) {
    const line = splitLines(decodeText(head.bytes.subarray(0, 1024))).find((text) => text.trim() !== '') ?? '';
    return `the first line "${line.trim().slice(0, 80)}"`;
  }
  const hex = Array.from(head.bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
  return `the first bytes ${hex}`;
}
