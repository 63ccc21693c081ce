import { defineReader, type FileHead, type InstrumentFile, type ReadResult } from '../../core/reader';
import { biologicRecordings } from '../biologic/biologic-recordings';
import { flagColumns, mprColumns } from '../biologic/mpr-columns';
import { parseMptFile } from '../biologic/parse-mpt-file';
import { decodeText } from '../text/decode-text';

/**
 * BioLogic EC-Lab and BT-Lab text exports (.mpt, often renamed .txt). Windows-1252 or re-saved as UTF-8, tab separated.
 *
 * Line 1 `EC-Lab ASCII FILE` or `BT-Lab ASCII FILE`; line 2 `Nb header lines : N`, where line N holds the column names; line 4 the
 * technique. With loops the header says `Loop k from point number a to b`. Without header block line 1 holds the names.
 * Every line may end in a tab. Numbers as `1.0003201E+003`, in German exports with commas in header and rows.
 *
 * Traps: the same quantity has several spellings (`Ewe/V`, `<Ewe>/V`, `Ecell/V`), and a name can occur twice. The header can name more
 * columns than the rows have: the last ones have no data. It can name fewer, when somebody cut it by hand: refused, because every
 * column would be shifted. The time can be a date. A damaged `°` or `µ` is U+FFFD. A file that was cut simply ends.
 */
export default defineReader({
  id: 'biologic-mpt',
  instrument: 'BioLogic EC-Lab text',
  extensions: ['.mpt', '.txt'],
  source: 'Layout worked out on exports of EC-Lab 10 to 11.6 and BT-Lab, checked against the binary files of the same measurements.',
  canRead: (head) => /^(\u00ef\u00bb\u00bf)?(EC|BT)-Lab ASCII FILE/.test(head.text) || startsWithColumnNames(head),
  read: readMpt,
});

function readMpt({ name, bytes }: InstrumentFile): ReadResult {
  const { table, warnings } = parseMptFile(bytes, name);
  const result = biologicRecordings(table);
  return { recordings: result.recordings, warnings: [...warnings, ...result.warnings] };
}

/** Without header block: four or more of EC-Lab's names in a line of tabs, the time or the frequency among them. */
function startsWithColumnNames(head: FileHead): boolean {
  const names = decodeText(head.bytes.subarray(0, 4096)).split(/\r|\n/, 1)[0]?.split('\t') ?? [];
  const known = new Set([...mprColumns.values()].map(([, name]) => name).concat([...flagColumns.values()].map(({ name }) => name)));
  const count = names.filter((name) => known.has(name.trim())).length;
  return count >= 4 && names.some((name) => name === 'time/s' || name === 'freq/Hz');
}
