import { ReadError } from '../../core/errors';
import { defineReader, type InstrumentFile, type ReadResult } from '../../core/reader';
import { readCyclerText } from '../cycler/read-cycler-text';
import { headLines } from '../delimited/head-lines';
import { splitCells } from '../text/split-cells';

/**
 * Novonix UHPC text (.csv): `[Summary]` … `[End Summary]`, `[Protocol]` … `[End Protocol]`, `[Data]`, then the names, then rows by commas.
 *
 * Traps: in new files the protocol is one JSON line of any length, in old ones text. Times are hours, the temperature °C. `Step Type` is a
 * code number that differs between versions: charge and discharge follow from the sign of the current (charge positive).
 * `Capacity (Ah)` starts anew in every step.
 */
export default defineReader({
  id: 'novonix-csv',
  instrument: 'Novonix UHPC',
  extensions: ['.csv'],
  source: 'Layout worked out on a published file of version 2.13.',
  canRead: (head) => /^(\u00ef\u00bb\u00bf)?\[Summary\]\s*[\r\n]+Novonix/.test(head.text),
  read: readNovonix,
});

function readNovonix({ name, bytes }: InstrumentFile): ReadResult {
  // The protocol of a long test is a long line.
  const lines = headLines(bytes, 1 << 24);
  const at = lines.findIndex(({ text }) => text.trim() === '[Data]');
  const header = at < 0 ? -1 : lines.findIndex(({ text }, k) => k > at && text.trim() !== '');
  if (header < 0) {
    throw new ReadError('NO_DATA', `${name} has no section [Data] with column names.`, {
      file: name,
      expected: 'a line [Data], the column names and rows below it',
      hint: 'Copy the file again, after the measurement has ended.',
    });
  }
  const { text, next } = lines[header] as { text: string; next: number };
  return readCyclerText(bytes, {
    file: name,
    names: splitCells(text, ','),
    from: next,
    line: header + 2,
    separator: ',',
    label: 'Novonix',
  });
}
