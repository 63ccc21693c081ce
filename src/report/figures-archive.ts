import { zipSync } from 'fflate';
import type { FigureFile } from './figure-files';

/** Files of figures as one archive. The same files give the same bytes. */
export function figuresArchive(files: readonly FigureFile[]): Uint8Array {
  // The archive's time cannot be before 1980; none of its own is better than the hour it was made at.
  const mtime = new Date(Date.UTC(1980, 0, 1, 12));
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, [bytes, { level: name.endsWith('.png') ? 0 : 6, mtime }]])));
}
