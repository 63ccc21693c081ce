import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { naturalOrder } from '../core/natural-order';

/** A file in a folder, with the name of the folder it lies in. */
export interface WalkedFile {
  path: string;
  folder: string;
}

/** Every file below a folder, as people sort them; hidden files and folders are ignored, links to folders are not followed. */
export async function walkFolder(folder: string): Promise<WalkedFile[]> {
  const entries = (await readdir(folder, { withFileTypes: true }))
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => naturalOrder(a.name, b.name));
  const found = await Promise.all(
    entries.map(async (entry): Promise<WalkedFile[]> => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return walkFolder(path);
      return entry.isFile() || entry.isSymbolicLink() ? [{ path, folder: basename(folder) }] : [];
    }),
  );
  return found.flat();
}
