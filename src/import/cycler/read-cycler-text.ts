import { ReadError } from '../../core/errors';
import type { ReadResult } from '../../core/reader';
import type { TimeSeriesTechnique } from '../../core/recording';
import type { TimeSeriesColumn } from '../../core/time-series';
import { headLines } from '../delimited/head-lines';
import { type DelimitedPlace, readDelimited, type WantedColumn } from '../delimited/read-delimited';
import { writeDuration } from '../delimited/write-duration';
import { type Quantity, settleColumn } from '../settle-column';
import { parseNumber } from '../text/parse-number';
import { splitCells } from '../text/split-cells';
import { usesDecimalComma } from '../text/uses-decimal-comma';
import { cyclerSeries } from './cycler-series';
import { directionOfState } from './direction-of-state';
import { durationSeconds } from './duration-seconds';
import { quantityOfCyclerName } from './quantity-of-cycler-name';

/** Where a cycler's text has its table, and what is the format's own in it. */
export interface CyclerText {
  file: string;
  names: readonly string[];
  /** Byte and line (from 1) of the first row. */
  from: number;
  line: number;
  separator: DelimitedPlace['separator'];
  label: string;
  technique?: TimeSeriesTechnique;
  /** The quantity of a name that means something else in this format, before the names all cyclers share. */
  quantityOf?: (name: string) => Quantity | undefined;
  /** The column that says in words whether a row charges or discharges. */
  state?: RegExp;
  groups?: DelimitedPlace['groups'];
}

/** Quantities whose cells must be readable; a column of notes may turn to words and is then left out. */
const needed =
  /^(time_s|stepTime_s|potential_V|current_A|cycle|step|point|(charge|discharge)?[cC]apacity_Ah|((charge|discharge)?[eE]nergy)_Wh)$/;

/**
 * The table of a cycler's text export as one time series, in s, V, A, Ah, Wh, K. Durations (`0-00:01:00`) become seconds; dates and
 * other words are no columns.
 * @throws ReadError what `readDelimited` and `cyclerSeries` throw
 */
export function readCyclerText(bytes: Uint8Array, text: CyclerText): ReadResult {
  const { file, names, from, line, separator, groups } = text;
  const sample = headLines(bytes.subarray(from, from + 262144), 65536)
    .map((head) => splitCells(head.text, separator))
    .filter((cells) => groups === undefined || cells.slice(0, groups.leadingEmpty).every((cell) => cell === ''));
  const decimalComma = separator !== ',' && usesDecimalComma(sample);
  const quantities = names.map((name) => text.quantityOf?.(name) ?? quantityOfCyclerName(name));
  const wanted: WantedColumn[] = [];
  for (const [index, name] of names.entries()) {
    const quantity = quantities[index]?.quantity ?? '';
    const required = needed.test(quantity);
    const isState = text.state?.test(name) === true;
    if (isState) wanted.push({ index, name, read: directionOfState, required: false });
    else if (name !== '') {
      const kind = kindOfCells(sample, index, decimalComma);
      if (kind === 'duration') wanted.push({ index, name, read: durationSeconds, write: writeDuration, required });
      else if (kind !== 'words') wanted.push({ index, name, required });
      else if (required) throw wordsInColumn(file, line, index, name, sample);
    }
  }
  const table = readDelimited(bytes, { file, from, line, separator, decimalComma, ...(groups === undefined ? {} : { groups }) }, wanted);
  const columns: TimeSeriesColumn[] = [];
  let direction: Float64Array | undefined;
  for (const [k, column] of wanted.entries()) {
    const values = table.values[k];
    if (values === undefined) continue;
    const known = quantities[column.index] as Quantity;
    if (column.read === directionOfState) direction = values;
    else if (column.read === durationSeconds) columns.push(settleColumn(column.name, values, asSeconds(known)));
    else columns.push(settleColumn(column.name, values, known));
  }
  const { label, technique } = text;
  const { rows, warnings } = table;
  return cyclerSeries({ file, rows, columns, direction, label, warnings, ...(technique === undefined ? {} : { technique }) });
}

/** A duration is in seconds whatever unit its name states. */
function asSeconds({ quantity, unit }: Quantity): Quantity {
  return { quantity: unit === 's' ? quantity : `${quantity.replace(/_[^_]*$/, '')}_s`, unit: 's', factor: 1 };
}

function kindOfCells(sample: readonly string[][], index: number, decimalComma: boolean): 'number' | 'duration' | 'words' {
  const cell = sample.find((cells) => (cells[index] ?? '') !== '')?.[index];
  if (cell === undefined || parseNumber(cell, decimalComma) !== undefined) return 'number';
  return durationSeconds(cell) === undefined ? 'words' : 'duration';
}

function wordsInColumn(file: string, line: number, index: number, name: string, sample: readonly string[][]): ReadError {
  const cell = sample.find((cells) => (cells[index] ?? '') !== '')?.[index] ?? '';
  return new ReadError('NUMBER_UNREADABLE', `${file}: column ${index + 1} ("${name}") begins with "${cell.slice(0, 40)}".`, {
    file,
    line,
    column: index + 1,
    expected: 'numbers, or times such as 0-00:01:00',
    hint: 'If the line is damaged, remove it or copy the file again.',
  });
}
