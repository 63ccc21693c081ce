import { defineReader, type FileHead, type InstrumentFile, type ReadResult } from '../../core/reader';
import { readCyclerText } from '../cycler/read-cycler-text';
import { headLines } from '../delimited/head-lines';
import { maccorQuantity } from '../maccor/maccor-quantity';
import { unitOfTimes } from '../maccor/unit-of-times';
import { splitCells } from '../text/split-cells';

const headerLine = /^("?Rec#?"?[\t,;]"?Cyc(le)?\b|[\t,;]"?(Cyc#|Cycle [PC]\b))/m;

/**
 * Maccor cyclers, text exports (.txt, .csv, .001 … .999): one or more lines of header, then the names beginning with `Rec` or `Rec#` (its name
 * may be missing), then rows by tabs, commas or semicolons, perhaps behind an empty line.
 *
 * Traps: names vary (`Cyc#`, `Cycle C`; `Test (Sec)`, `TestTime`; `Amp-hr`, `mAmp-hr`, `Cap. [Ah]`, `Capacity`; `Amps`, `mAmps`, `Current`;
 * `State`, `Md`). Times are seconds, `  0d 00:00:00.00`, or decimal minutes where the name states nothing: the dates beside them tell
 * which. The current can be without a sign: it then comes from the state (C charge, D discharge, R rest, P pause, S suspended). Decimal
 * commas occur. Units stand in the name and can lie: a voltage of more than a thousand is millivolts. The last row can be cut.
 * `Cycle P` counts the procedure's cycles, `Cycle C` the counter's: the second is taken.
 */
export default defineReader({
  id: 'maccor-txt',
  instrument: 'Maccor',
  extensions: ['.txt', '.csv', '.052'],
  source: 'Layout worked out on three published exports of different versions.',
  canRead: (head: FileHead) => headerLine.test(head.text),
  read: readMaccor,
});

function readMaccor({ name, bytes }: InstrumentFile): ReadResult {
  const lines = headLines(bytes);
  const header = lines.findIndex(({ text }) => headerLine.test(text));
  const { text, next } = lines[header] ?? { text: '', next: bytes.length };
  const separator = text.includes('\t') ? '\t' : text.includes(';') ? ';' : ',';
  const names = splitCells(text, separator);
  while (names.at(-1) === '') names.pop();
  const rows = lines.slice(header + 1).map((line) => splitCells(line.text, separator));
  const scale = unitOfTimes(names, rows);
  const result = readCyclerText(bytes, {
    file: name,
    names,
    from: next,
    line: header + 2,
    separator,
    label: 'Maccor',
    state: /^(State|Md|MD)$/,
    quantityOf: (column) => maccorQuantity(column, scale.factor, rows, names),
  });
  return { ...result, warnings: [...scale.warnings, ...directionWarning(result, names), ...result.warnings] };
}

/** A file without states and without a negative current says nothing of charge or discharge. */
function directionWarning({ recordings }: ReadResult, names: readonly string[]): ReadResult['warnings'] {
  const draft = recordings[0];
  const current = draft?.technique === 'eis' ? undefined : draft?.series.columns.find(({ quantity }) => quantity === 'current_A');
  const stated = names.some((name) => /^(State|Md|MD)$/.test(name));
  if (stated || current === undefined || current.values.some((value) => value < 0) || !current.values.some((value) => value > 0)) return [];
  const message = 'The file states neither charge nor discharge and its current has no sign: all of it was taken as charge.';
  return [{ code: 'CURRENT_SIGN', message }];
}
