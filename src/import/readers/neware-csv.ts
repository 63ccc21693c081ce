import { ReadError } from '../../core/errors';
import { defineReader, type FileHead, type InstrumentFile, type ReadResult } from '../../core/reader';
import { readCyclerText } from '../cycler/read-cycler-text';
import { type HeadLine, headLines } from '../delimited/head-lines';
import { newareQuantity } from '../neware/neware-quantity';
import { readNewareReport } from '../neware/read-neware-report';
import { splitCells } from '../text/split-cells';

const recordName = /^(Data ?Point|Record ?(Index|ID|No\.?|Number)|数据序号|记录序号)$/i;
const stateName = /^(Step ?(Type|Name)|工步类型|工步名称|工步状态)$/i;

/**
 * Neware BTS text exports (.csv, .txt), in English or Chinese. Flat: `DataPoint,Cycle Index,Step Index,Step Type,Time,…` in line 1, then rows.
 * General report: three lines of names, each one cell further in (cycle, step, record), then rows of all three levels mixed, told by their
 * leading empty cells.
 *
 * Traps: `Time` starts anew in every step, `Cumulative Time` and `Total Time` do not, and may be missing; all are `hh:mm:ss`. Units stand in the names and change with the
 * settings of the export. The current may be without a sign: the step's name (`CC DChg`) decides. In the report a cycle and its first step
 * can stand on one line, and a record has no cycle or step of its own: it belongs to those above it; there the time is put together from the steps.
 */
export default defineReader({
  id: 'neware-csv',
  instrument: 'Neware BTS (text)',
  extensions: ['.csv', '.txt'],
  source: 'Flat layout worked out on a published export of 9065 rows; the report from its description and excerpts of such files.',
  canRead: (head: FileHead) => layoutOf(headLines(head.bytes)) !== undefined,
  read: readNeware,
});

type Separator = ',' | ';' | '\t';

function readNeware({ name, bytes }: InstrumentFile): ReadResult {
  const lines = headLines(bytes, 1 << 20);
  const layout = layoutOf(lines);
  if (layout === undefined)
    throw new ReadError('NO_DATA', `${name} has no line of names.`, { file: name, expected: 'DataPoint, Step Type …' });
  const { separator, names, isReport } = layout;
  if (isReport) return readNewareReport(bytes, name, lines, separator);
  const hasTotal = names.some((column) => /^(Cumulative|Total) Time|^总时间/.test(column));
  return readCyclerText(bytes, {
    ...{ file: name, names, separator, from: lines[0]?.next ?? 0, line: 2, label: 'Neware', state: stateName },
    quantityOf: (column) => newareQuantity(column, hasTotal),
  });
}

/** What the first lines name; undefined where they are not Neware's. */
function layoutOf(lines: readonly HeadLine[]): { separator: Separator; names: string[]; isReport: boolean } | undefined {
  const first = lines[0]?.text.slice(0, 8192) ?? '';
  const separator = first.includes('\t') ? '\t' : first.includes(';') ? ';' : ',';
  const names = splitCells(first, separator);
  if (recordName.test(names[0] ?? '') && names.some((name) => stateName.test(name))) return { separator, names, isReport: false };
  if (!/^(Cycle ?ID|循环(号|序号)?)$/i.test(names[0] ?? '')) return undefined;
  const record = splitCells((lines[2]?.text ?? '').slice(0, 8192), separator);
  const isReport = record[0] === '' && record[1] === '' && recordName.test(record[2] ?? '');
  return isReport ? { separator, names, isReport } : undefined;
}
