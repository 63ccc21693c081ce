import { looksLikeText } from './looks-like-text';

const leastText_bytes = 32;
/** Even text of two bytes a letter has no run of this length. */
const leastRun = 8;

/**
 * Where a text turns to zero bytes: the beginning is text and a run of eight zeros or more follows somewhere. An interrupted copy or a full
 * disk leaves such files. Undefined for whole texts and for binary files.
 */
export function zerosInText(bytes: Uint8Array): { at: number; zeros: number } | undefined {
  const at = firstRun(bytes);
  if (at < leastText_bytes || !looksLikeText(bytes.subarray(0, Math.min(at, 1024)))) return undefined;
  let zeros = 0;
  for (let k = at; k < bytes.length; k++) if (bytes[k] === 0) zeros++;
  return { at, zeros };
}

function firstRun(bytes: Uint8Array): number {
  let run = 0;
  const first = bytes.indexOf(0);
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (first < leastText_bytes && !isUtf16) return -1;
  for (let at = first; at >= 0 && at < bytes.length; at++) {
    run = bytes[at] === 0 ? run + 1 : 0;
    if (run === leastRun) return at - leastRun + 1;
  }
  return -1;
}
