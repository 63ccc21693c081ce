import { titleAsFileName } from './title-as-file-name';

/** The name a time series leaves under, of its id within its file: `cell#1` → `cell.bdf.csv`, `cell#2` → `cell_2.bdf.csv`; one that is taken gets a number. */
export function batteryDataFileName(recordingId: string, taken: Set<string>): string {
  const [, stem = recordingId, number = '1'] = /^(.*)#(\d+)$/.exec(recordingId) ?? [];
  const name = `${titleAsFileName(stem.replace(/\.bdf$/i, ''))}${number === '1' ? '' : `_${number}`}`;
  for (let k = 1; ; k++) {
    const file = `${name}${k === 1 ? '' : ` (${k})`}.bdf.csv`;
    // Names that differ in case only are one file on some systems.
    if (taken.has(file.toLowerCase())) continue;
    taken.add(file.toLowerCase());
    return file;
  }
}
