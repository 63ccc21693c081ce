import { Unzip, UnzipInflate } from 'fflate';
import { ReadError } from '../core/errors';

const chunk_bytes = 65536;

export interface UnzipParts {
  file: string;
  wanted: (name: string) => boolean;
  /** Takes a member piece by piece; the last piece says so. A piece is only valid during the call. */
  onPart: (name: string, part: Uint8Array, final: boolean) => void;
  /** Most that all wanted members may unpack to. */
  limit_bytes: number;
}

/**
 * The wanted members of a zip archive, in pieces, so that none need be held whole. What comes out is counted while it comes: an archive that
 * lies about its sizes (a zip bomb) is refused beyond the limit, at once and in bounded memory.
 * @throws ReadError FILE_TOO_LARGE beyond the limit, FILE_CORRUPT for a damaged archive, and what `onPart` throws
 */
export function unzipParts(bytes: Uint8Array, { file, wanted, onPart, limit_bytes }: UnzipParts): void {
  const open = new Set<string>();
  let total = 0;
  const unzip = new Unzip((member) => {
    if (!wanted(member.name)) return;
    open.add(member.name);
    member.ondata = (error, part, final) => {
      if (error !== null) throw error;
      total += part.length;
      if (total > limit_bytes) throw tooLarge(file, limit_bytes);
      if (final) open.delete(member.name);
      onPart(member.name, part, final);
    };
    member.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += chunk_bytes) {
      unzip.push(bytes.subarray(at, at + chunk_bytes), at + chunk_bytes >= bytes.length);
    }
  } catch (error) {
    if (error instanceof ReadError) throw error;
    throw damaged(file, (error as Error).message, error);
  }
  if (open.size > 0) throw damaged(file, `${[...open].join(', ')} is not complete`);
}

function tooLarge(file: string, limit_bytes: number): ReadError {
  return new ReadError('FILE_TOO_LARGE', `${file} unpacks to more than ${limit_bytes >> 20} MiB.`, {
    file,
    expected: `at most ${limit_bytes >> 20} MiB of unpacked data`,
    hint: 'If the file is really that large, export it as text.',
  });
}

function damaged(file: string, what: string, cause?: unknown): ReadError {
  return new ReadError('FILE_CORRUPT', `${file} is a damaged archive: ${what}.`, {
    file,
    expected: 'a complete zip archive',
    hint: 'Copy the file again, or open it in a spreadsheet program and save it anew.',
    cause,
  });
}
