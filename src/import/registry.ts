import type { Reader } from '../core/reader';

const byPath = import.meta.glob<Reader>('./readers/*.ts', { eager: true, import: 'default' });

/** Every instrument format Arctrace reads, by id. A new reader is a new file in readers/; nothing is listed here. */
export const readers: readonly Reader[] = Object.values(byPath).sort((a, b) => (a.id < b.id ? -1 : 1));

/** File name (without ending) → reader, for the check that the id equals it. */
export const readersByFileName: Readonly<Record<string, Reader>> = Object.fromEntries(
  Object.entries(byPath).map(([path, reader]) => [path.replace(/^.*\/|\.ts$/g, ''), reader]),
);
