import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { HostError } from '../core/errors';

/** Writes a file beside its place and then moves it there: what was there before stays whole until the new one is. @throws HostError */
export async function writeWholeFile(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${randomUUID().slice(0, 8)}.part`;
  try {
    await writeFile(draft, bytes, { flag: 'wx' });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw new HostError('HOST', `${path} cannot be written: ${(error as Error).message}`, {
      hint: 'Check that its folder exists and may be written to, and close the program that has the file open.',
      cause: error,
    });
  }
}
