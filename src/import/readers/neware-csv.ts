import { ReadError } from '../../core/errors';
import { defineReader, type FileHead, type InstrumentFile, type ReadResult } from '../../core/reader';
import { readCyclerText } from '../cycler/read-cycler-text';
import { headLines } from '../delimited/head-lines';
import { newareQuantity } from '../neware/neware-quantity';
import { readNewareReport } from '../neware/read-neware-report';
import { splitCells } from '../text/split-cells';

const flat = /^(\u00ef\u00bb\u00bf)?"?DataPoint"?[,\t;]"?Cycle Index"?[,\t;]/;
const threeLevels = /^(\u00ef\u00bb\u00bf)?"?Cycle ?ID"?[,\t;]/i;

/**
 * Neware BTS text exports (.csv, .txt). Flat: `DataPoint,Cycle Index,Step Index,Step Type,Time,…` in line 1, then rows. General report:
 * three lines of names, each one cell further in (cycle, step, record), then rows of all three levels mixed, told by their leading empty cells.
 *
 * Traps: `Time` starts anew in every step, `Cumulative Time` does not; both are `hh:mm:ss`. Units stand in the names and change with the
 * settings of the export. The current may be without a sign: the step's name (`CC DChg`) decides. In the report a cycle and its first step
 * can stand on one line, and a record has no cycle or step of its own: it belongs to those above it; there the time is put together from the steps.
 */
export default defineReader({
  id: 'neware-csv',
  instrument: 'Neware BTS (text)',
  extensions: ['.csv', '.txt'],
  source: 'Flat layout worked out on a published export of 9065 rows; the report from its description and excerpts of such files.',
  canRead: (head: FileHead) => flat.test(head.text) || (threeLevels.test(head.text) && /^[,\t;]{2}"?Record ?ID/im.test(head.text)),
  read: readNeware,
});

function readNeware({ name, bytes }: InstrumentFile): ReadResult {
  const lines = headLines(bytes, 1 << 20);
  const [header] = lines;
  if (header === undefined) throw new ReadError('NO_DATA', `${name} has no line.`, { file: name, expected: 'a line of column names' });
  const separator = header.text.includes('\t') ? '\t' : header.text.includes(';') ? ';' : ',';
  if (!/^"?DataPoint/.test(header.text)) return readNewareReport(bytes, name, lines, separator);
  const names = splitCells(header.text, separator);
  const from = { file: name, names, from: header.next, line: 2, separator } as const;
  const hasTotal = names.includes('Cumulative Time') || names.includes('Total Time');
  return readCyclerText(bytes, {
    ...from,
    label: 'Neware',
    state: /^Step Type$/,
    quantityOf: (column) => newareQuantity(column, hasTotal),
  });
}
