import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ReadError } from '../../core/errors';

/**
 * Streams a body into a file of our own name in `folder`, hashing on the way; memory stays flat.
 * @throws ReadError FILE_TOO_LARGE above `limit_bytes`; what was written is removed then and where the sender went away.
 */
export async function receiveUpload(
  body: Readable,
  name: string,
  folder: string,
  limit_bytes: number,
): Promise<{ path: string; size_bytes: number; sha256: string }> {
  const path = join(folder, randomUUID());
  const hash = createHash('sha256');
  let size_bytes = 0;
  async function* counted(chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      size_bytes += chunk.length;
      if (size_bytes > limit_bytes) {
        throw new ReadError('FILE_TOO_LARGE', `${name} is larger than ${limit_bytes} bytes.`, {
          file: name,
          expected: `at most ${limit_bytes} bytes`,
          hint: 'Split the measurement into several files.',
        });
      }
      hash.update(chunk);
      yield chunk;
    }
  }
  try {
    await pipeline(body, counted, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { path, size_bytes, sha256: hash.digest('hex') };
}
