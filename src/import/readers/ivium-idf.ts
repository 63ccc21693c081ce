import { ReadError } from '../../core/errors';
import type { Finding } from '../../core/finding';
import { defineReader, type FileHead, type InstrumentFile, type ReadResult } from '../../core/reader';
import type { RecordingDraft } from '../../core/recording';
import { spectraOfTable } from '../text/spectra-of-table';
import { splitLines } from '../text/split-lines';
import { tableBelow } from '../text/table-below';

/**
 * Ivium data (.idf, and .ids with several data sets). 20 binary bytes, then lines `key=value` with binary pieces between them.
 *
 * A data set has `Method=`, `Title=`, settings and at last `primary_data`, then a line with the count of columns (3), a line with the
 * count of points and the rows `Re  Im  frequency`, in this order, parted by blanks and tabs. Im is the true Im(Z).
 *
 * Traps: `Title=` counts only at the start of a line (`AnalogInputTitle=` occurs). Sets of one file can have the same title.
 * `osc_data` follows with three columns of another meaning. Other methods put other triples under primary_data: they are left out.
 */
export default defineReader({
  id: 'ivium-idf',
  instrument: 'Ivium',
  extensions: ['.idf', '.ids'],
  source: 'Layout worked out on files with one and with several data sets, checked against another reader.',
  canRead: (head: FileHead) => head.bytes.subarray(0, 20).includes(0) && /\n(starttime|serialnumber|Method|Title)=/.test(head.text),
  read: readIvium,
});

function readIvium({ name, bytes }: InstrumentFile): ReadResult {
  // Every byte its own character: the binary pieces must not swallow line ends.
  const lines = splitLines(new TextDecoder('latin1').decode(bytes));
  const recordings: RecordingDraft[] = [];
  const warnings: Finding[] = [];
  let [title, method, sets] = ['', '', 0];
  for (const [k, line] of lines.entries()) {
    title = /^Title=(.*)/.exec(line)?.[1]?.trim() ?? title;
    method = /^Method=(.*)/.exec(line)?.[1]?.trim() ?? method;
    if (line.trim() !== 'primary_data') continue;
    sets++;
    if (method !== '' && !/impedance/i.test(method)) {
      const message = `Data set ${sets} ("${title}") was measured by the method ${method}, which is not read; it was left out.`;
      warnings.push({ code: 'METHOD_UNREAD', message });
      continue;
    }
    const result = readSet(lines, k, title, name);
    recordings.push(...result.recordings);
    warnings.push(...result.warnings);
  }
  if (recordings.length > 0) return { recordings, warnings };
  const what = sets === 0 ? 'has no data set' : `has ${sets} data sets, none of them impedance`;
  throw new ReadError(sets === 0 ? 'NO_DATA' : 'NO_IMPEDANCE', `${name} ${what}.`, {
    file: name,
    expected: 'a line "primary_data" below "Method=Impedance"',
    hint: 'The measurement was not run, or the file was cut.',
  });
}

function readSet(lines: readonly string[], start: number, title: string, file: string): ReadResult {
  const [columns, points] = [Number(lines[start + 1]), Number(lines[start + 2])];
  const end = start + 3 + points;
  if (columns !== 3 || !(points > 0) || !(end <= lines.length)) {
    const cut = columns === 3 && points > 0;
    const message = `${file}, line ${start + 1}: primary_data announces ${points} points in ${columns} columns; ${lines.length - start - 3} lines follow.`;
    throw new ReadError(cut ? 'FILE_CUT' : 'FILE_CORRUPT', message, {
      file,
      line: start + 1,
      expected: '3 columns, and as many lines as points',
      hint: 'Copy the file again from the measuring computer.',
    });
  }
  const place = { file, names: ['Re', 'Im', 'frequency'], header: start, firstRow: start + 3, separator: ' ' as const };
  const table = tableBelow(lines.slice(0, end), place);
  if (table.problem === undefined && table.rows.length !== points) {
    throw new ReadError(
      'FILE_CORRUPT',
      `${file}, line ${start + 1}: ${points} points are announced and ${table.rows.length} rows are numbers.`,
      {
        file,
        line: start + 1,
        expected: `${points} rows of numbers`,
      },
    );
  }
  const mapping = { frequency: { index: 2, factor: 1 }, real: { index: 0, factor: 1 }, imaginary: { index: 1, factor: 1 } };
  return spectraOfTable(table, mapping, title || undefined);
}
