import type { DroppedFile } from '../../src/app/api';

/**
 * Everything a drop holds, folders walked to their last entry; hidden files are passed over.
 * Must be called within the drop event: its entries are gone afterwards.
 */
export function droppedFiles(transfer: DataTransfer): Promise<DroppedFile[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return Promise.resolve([...transfer.files].map((file) => ({ file, folder: null })));
  return Promise.all(entries.map((entry) => filesOf(entry, null))).then((found) => found.flat());
}

async function filesOf(entry: FileSystemEntry, folder: string | null): Promise<DroppedFile[]> {
  if (folder !== null && entry.name.startsWith('.')) return [];
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ file, folder }];
  }
  const found: DroppedFile[] = [];
  for (const child of await entriesOf(entry as FileSystemDirectoryEntry)) found.push(...(await filesOf(child, entry.name)));
  return found;
}

/** `readEntries` gives at most a hundred at a time; it is done when it gives none. */
async function entriesOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (batch.length === 0) return found;
    found.push(...batch);
  }
}
