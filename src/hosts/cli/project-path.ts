import { open, stat } from 'node:fs/promises';

/** Whether this file is, or is called, a project of Arctrace: told by its first bytes, without SQLite. */
export async function isProjectPath(path: string): Promise<boolean> {
  if (/\.arctrace$/i.test(path)) return true;
  const file = await open(path).catch(() => null);
  if (file === null) return false;
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(72), 0, 72, 0);
    return bytesRead === 72 && buffer.toString('latin1', 0, 15) === 'SQLite format 3' && buffer.toString('latin1', 68) === 'ARCT';
  } catch {
    return false;
  } finally {
    await file.close();
  }
}

/** Whether there is anything at a path. */
export async function isTaken(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}
