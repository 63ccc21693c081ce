import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { statedFile } from '../../hosts/stated-files';

/** A folder of Gamry files of one cell, cycle 1, 2, 3 …, their resistances growing from one to the next. */
export function writeSpectra(folder: string, count: number, points = 61): void {
  mkdirSync(folder, { recursive: true });
  for (let cycle = 1; cycle <= count; cycle++)
    writeFileSync(join(folder, `cell_cycle${String(cycle).padStart(4, '0')}.DTA`), statedFile(1 + cycle / count, points));
}
