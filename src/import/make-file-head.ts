import type { FileHead, InstrumentFile } from '../core/reader';
import { asUtf8 } from './as-utf8';

const headLength_bytes = 65536;

/** The first 64 KiB as bytes (of a text in UTF-8) and as latin-1 text: every byte keeps its own character, so nothing is lost to a wrong encoding. */
export function makeFileHead(file: InstrumentFile): FileHead {
  const bytes = asUtf8(file.bytes.subarray(0, headLength_bytes));
  let text = '';
  for (let start = 0; start < bytes.length; start += 8192) text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  return { name: file.name, size: file.bytes.length, bytes, text };
}
