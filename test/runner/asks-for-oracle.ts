import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OracleId } from '../oracle.ts';

const ownFolders = ['runner', 'guards', 'node_modules'];

/** Whether any file below the test folder asks for this oracle: by `oracle('<id>')`, field data also by their own module. */
export function asksForOracle(id: OracleId, testFolder: string): boolean {
  const marks = [`oracle('${id}')`, ...(id === 'field' ? ["/field-data'"] : [])];
  return readdirSync(testFolder, { recursive: true, withFileTypes: true }).some((entry) => {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) return false;
    const path = join(entry.parentPath, entry.name);
    const inside = path.slice(testFolder.length);
    if (/^[\\/]?oracle\.ts$/.test(inside) || ownFolders.some((folder) => inside.split(/[\\/]/).includes(folder))) return false;
    const text = readFileSync(path, 'utf8');
    return marks.some((mark) => text.includes(mark));
  });
}
