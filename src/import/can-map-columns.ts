import type { FileHead, Reader } from '../core/reader';
import { looksLikeText } from './looks-like-text';
import { readers } from './registry';

/** Whether a person may say what the columns of a file are: it is text, and no instrument's own reader claims it. */
export function canMapColumns(head: FileHead, candidates: readonly Reader[] = readers): boolean {
  return looksLikeText(head.bytes) && !candidates.some((reader) => !reader.fallback && reader.canRead(head));
}
