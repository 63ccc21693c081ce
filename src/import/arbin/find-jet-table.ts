import type { JetDatabase } from './jet-database';
import { jetNumbers } from './jet-numbers';
import { jetRows } from './jet-rows';
import { type JetTable, readJetTable } from './jet-table';
import { jetTexts } from './jet-texts';

/** The catalogue of every database begins in this page. */
const cataloguePage = 2;
const tableType = 1;

/** The definition of the table of a name, or the names of the tables there are. @throws ReadError FILE_CORRUPT */
export function findJetTable(database: JetDatabase, name: string): JetTable | { names: string[] } {
  const catalogue = readJetTable(database, cataloguePage);
  const rows = jetRows(database, catalogue);
  const column = (wanted: string) => catalogue.columns.find((candidate) => candidate.name === wanted);
  const numbers = (wanted: string) => {
    const found = column(wanted);
    return found === undefined ? undefined : jetNumbers(database, rows, found);
  };
  const [ids, types, named] = [numbers('Id'), numbers('Type'), column('Name')];
  const texts = (named === undefined ? undefined : jetTexts(database, rows, named)) ?? [];
  const names: string[] = [];
  for (const [k, text] of texts.entries()) {
    if (((types?.[k] ?? 0) & 0x7f) !== tableType) continue;
    if (text === name) return readJetTable(database, (ids?.[k] ?? 0) & 0xffffff);
    if (!text.startsWith('MSys')) names.push(text);
  }
  return { names };
}
