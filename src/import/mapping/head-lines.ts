import { asUtf8 } from '../as-utf8';
import { decodeText } from '../text/decode-text';
import { splitLines } from '../text/split-lines';

const headLength_bytes = 65536;

/** The whole lines within the first 64 KiB of a text: what a table's layout is told from. */
export function headLines(bytes: Uint8Array): string[] {
  const head = bytes.subarray(0, headLength_bytes);
  // A long file's head ends anywhere, perhaps within a letter: its last whole line is the end.
  return splitLines(decodeText(asUtf8(bytes.length > head.length ? head.subarray(0, head.lastIndexOf(10) + 1) : head)));
}
