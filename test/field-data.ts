import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Folder of real instrument files (`ARCTRACE_FIELD_DATA`), or null where there is none: `describe.skipIf(fieldData === null)`. */
export const fieldData: string | null = findFieldData();

function findFieldData(): string | null {
  const named = process.env.ARCTRACE_FIELD_DATA;
  if (named === undefined || named === '') return null;
  const folder = resolve(named);
  return existsSync(join(folder, 'MANIFEST.json')) ? folder : null;
}
