import { defineReader, type InstrumentFile, type ReadResult } from '../../core/reader';
import { readCyclerText } from '../cycler/read-cycler-text';
import { headLines } from '../delimited/head-lines';
import { splitCells } from '../text/split-cells';

/**
 * Landt and LANHE cyclers, text export (.csv, .txt): names in line 1, `TestTime,Current/mA,Voltage/V` and perhaps more (`Capacity/mAh`,
 * `SysTime`), then rows by commas or tabs.
 *
 * Traps: the time is `days-hh:mm:ss`. The same time occurs twice at every change of step (last row of one step, first of the next), so the
 * time does not rise strictly. A row of empty cells parts charge from discharge. Nothing numbers cycles or steps: they follow from the
 * sign of the current, which is positive in charge. Sampled once a minute, the first seconds behind a pulse are missing.
 */
export default defineReader({
  id: 'landt-csv',
  instrument: 'Landt, LANHE',
  extensions: ['.csv', '.txt'],
  source: 'Layout worked out on a published titration of 34 pulses, its segments and pulses counted by hand.',
  canRead: (head) => /^(\ufeff|\u00ef\u00bb\u00bf)?"?TestTime"?[,\t]"?(Current|Voltage)\/[µ\u00b5um]?[AV]"?[,\t\r\n]/.test(head.text),
  read: readLandt,
});

function readLandt({ name, bytes }: InstrumentFile): ReadResult {
  const [header] = headLines(bytes, 1 << 20);
  const text = header?.text ?? '';
  const separator = text.includes('\t') ? '\t' : ',';
  const names = splitCells(text, separator);
  return readCyclerText(bytes, { file: name, names, from: header?.next ?? 0, line: 2, separator, label: 'Landt' });
}
