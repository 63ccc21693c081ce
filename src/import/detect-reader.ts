import { ReadError } from '../core/errors';
import type { FileHead, Reader } from '../core/reader';
import { readers } from './registry';

/**
 * The reader that understands this file, decided by its content; undefined where none does.
 * Fallback readers (free text) are asked only when no instrument's own reader claims the file.
 * @throws ReadError FORMAT_AMBIGUOUS where two claim it: guessing between formats would guess the numbers.
 */
export function detectReader(head: FileHead, candidates: readonly Reader[] = readers): Reader | undefined {
  const own = candidates.filter((reader) => !reader.fallback && reader.canRead(head));
  const claiming = own.length > 0 ? own : candidates.filter((reader) => reader.fallback && reader.canRead(head));
  if (claiming.length > 1) {
    const names = claiming.map((reader) => `${reader.id} (${reader.instrument})`).join(' and ');
    throw new ReadError('FORMAT_AMBIGUOUS', `${head.name} looks like more than one format: ${names}.`, {
      file: head.name,
      expected: 'a file that one format describes',
      hint: 'Export the measurement again from the instrument software, or as text with one header line.',
    });
  }
  return claiming[0];
}
