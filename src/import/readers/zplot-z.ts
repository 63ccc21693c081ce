import { ReadError } from '../../core/errors';
import { defineReader, type InstrumentFile, type ReadResult } from '../../core/reader';
import { decodeText } from '../text/decode-text';
import { spectraOfTable } from '../text/spectra-of-table';
import { splitLines } from '../text/split-lines';
import { tableBelow } from '../text/table-below';
import { requireTextColumn } from '../text/text-table';

/**
 * Scribner ZPlot and ZView data (.z), and the same layout as Autolab's software writes it ("Z60W").
 *
 * Free header lines, then the names `Freq(Hz) Ampl Bias Time(Sec) Z'(a) Z''(b) GD Err Range`, perhaps a line `End Comments`, then rows.
 * New files begin with `ZPLOT2 ASCII`, are tab separated and have `End Comments`; old ones begin with `"ZPlotW Data File` or
 * `"Z60W Data File`, put their header in quotes and part their rows by commas. Z''(b) is the true Im(Z), negative for a capacitive arc.
 *
 * Traps: the count of points in the header is the planned one. A byte-order mark and a blank in `Freq (Hz)` occur.
 * The header repeats the word Freq in many settings.
 */
export default defineReader({
  id: 'zplot-z',
  instrument: 'Scribner ZPlot / ZView',
  extensions: ['.z', '.txt'],
  source: 'Layout worked out on files of ZPlot 3.2, an Autolab export and a file of another program, checked against two other readers.',
  canRead: (head) =>
    /^(\u00ef\u00bb\u00bf)?("?ZPlotW? ?Data File|"?Z60W Data File|ZPLOT2 ASCII)/i.test(head.text) || nameLine.test(head.text),
  read: readZPlot,
});

const nameLine = /^[" \t\u00ef\u00bb\u00bf]*Freq ?\(Hz\)\s+Ampl\s+Bias\s+Time ?\(Sec\)\s+Z'\(a\)\s+Z''\(b\)/m;

function readZPlot({ name, bytes }: InstrumentFile): ReadResult {
  const lines = splitLines(decodeText(bytes));
  const header = lines.findIndex((line) => nameLine.test(line));
  if (header < 0) {
    throw new ReadError('FILE_CUT', `${name} begins as a ZPlot file, but none of its ${lines.length} lines names the columns.`, {
      file: name,
      expected: "a line \"Freq(Hz) Ampl Bias Time(Sec) Z'(a) Z''(b) GD Err Range\"",
      hint: 'The file was cut in its header: copy it again.',
    });
  }
  const names = (lines[header] as string).match(/[^\s"]+(?: ?\([^)]*\))?/g) as string[];
  const end = lines.findIndex((line, k) => k > header && /^\s*"?End Comments/i.test(line));
  const table = tableBelow(lines, { file: name, names, header, firstRow: (end < 0 ? header : end) + 1 }, 6);
  if (table.rows.length === 0 && table.problem === undefined) {
    throw new ReadError('NO_DATA', `${name} has its column names in line ${header + 1} and no row below them.`, {
      file: name,
      line: header + 1,
      expected: 'rows of numbers',
    });
  }
  const column = (fits: RegExp, wanted: string) => ({ index: requireTextColumn(table, fits, wanted), factor: 1 });
  return spectraOfTable(table, {
    frequency: column(/^Freq/i, 'Freq(Hz)'),
    real: column(/^Z'\(a\)/, "Z'(a)"),
    imaginary: column(/^Z''\(b\)/, "Z''(b)"),
    time: column(/^Time/i, 'Time(Sec)'),
  });
}
