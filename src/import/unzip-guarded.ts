import { Unzip, UnzipInflate } from 'fflate';
import { ReadError } from '../core/errors';

const chunk_bytes = 65536;

/**
 * The wanted members of a zip archive. What comes out is counted while it comes, so that an archive that lies about its sizes
 * (a zip bomb) is refused after `limit_bytes` in all, at once and in bounded memory.
 * @throws ReadError FILE_TOO_LARGE beyond the limit, FILE_CORRUPT or FILE_CUT for a damaged archive.
 */
export function unzipGuarded(
  bytes: Uint8Array,
  file: string,
  wanted: (name: string) => boolean,
  limit_bytes = 1 << 26,
): Map<string, Uint8Array> {
  const members = new Map<string, Uint8Array>();
  const open = new Set<string>();
  let total = 0;
  const unzip = new Unzip((member) => {
    if (!wanted(member.name)) return;
    const parts: Uint8Array[] = [];
    open.add(member.name);
    member.ondata = (error, part, final) => {
      if (error !== null) throw error;
      total += part.length;
      if (total > limit_bytes) throw tooLarge(file, limit_bytes);
      parts.push(part);
      if (!final) return;
      members.set(member.name, join(parts));
      open.delete(member.name);
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
  return members;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
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
