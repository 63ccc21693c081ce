import { decodeText } from '../text/decode-text';

/** A line at the beginning of a file with the bytes it stands in. */
export interface HeadLine {
  text: string;
  /** Byte behind its line end. */
  next: number;
}

/** Whole lines of the first `limit_bytes` of a text in any single-byte encoding or UTF-8; a file's last line needs no end. */
export function headLines(bytes: Uint8Array, limit_bytes = 65536): HeadLine[] {
  const lines: HeadLine[] = [];
  const stop = Math.min(bytes.length, limit_bytes);
  for (let from = 0; from < stop; ) {
    const end = lineEnd(bytes, from);
    if (end >= stop && stop < bytes.length) break;
    const next = bytes[end] === 13 && bytes[end + 1] === 10 ? end + 2 : end + 1;
    lines.push({ text: decodeText(bytes.subarray(from, end)), next: Math.min(next, bytes.length) });
    from = next;
  }
  return lines;
}

function lineEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++;
  return at;
}
