import { deflateSync, inflateSync } from 'node:zlib';

/** The most that JavaScript can hold as one text. */
const longest_bytes = 2 ** 29 - 24;

/** Text as the log keeps it: zlib, which any language can unpack. */
export function packText(text: string): Uint8Array {
  return deflateSync(text, { level: 1 });
}

/** @throws Error where it is not what `packText` made, or unpacks to more than a text can be. */
export function unpackText(bytes: Uint8Array): string {
  return inflateSync(bytes, { maxOutputLength: longest_bytes }).toString('utf8');
}
