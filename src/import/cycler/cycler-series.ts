import { ReadError } from '../../core/errors';
import type { Finding } from '../../core/finding';
import type { ReadResult } from '../../core/reader';
import type { TimeSeriesTechnique } from '../../core/recording';
import type { TimeSeriesColumn } from '../../core/time-series';
import { directCurrent } from './direct-current';
import { halfCyclesOfCurrent } from './half-cycles-of-current';
import { techniqueOfCurrent } from './technique-of-current';
import { timeOverSteps } from './time-over-steps';

export interface CyclerColumns {
  file: string;
  rows: number;
  columns: TimeSeriesColumn[];
  /** Of every row: 1 charging, −1 discharging, 0 else; where the file says so in words. */
  direction?: Float64Array | undefined;
  label: string;
  technique?: TimeSeriesTechnique;
  warnings?: Finding[];
}

const first = ['time_s', 'potential_V', 'current_A', 'cycle', 'halfCycle', 'step', 'stepTime_s'];

/**
 * A cycler's columns as one time series: the current signed by the file's own states, half cycles (and cycles where the file has none)
 * from the current, columns without any number left out, the technique from the course of the current.
 * @throws ReadError NO_DATA without a row, COLUMN_MISSING without potential and current
 */
export function cyclerSeries({ file, rows, columns, direction, label, technique, warnings = [] }: CyclerColumns): ReadResult {
  if (rows === 0) {
    throw new ReadError('NO_DATA', `${file} has its column names and no row below them.`, { file, expected: 'rows of measured values' });
  }
  const kept = timeOverSteps(columns).filter(
    ({ quantity, values }) => first.includes(quantity) || values.some((value) => !Number.isNaN(value)),
  );
  const current = kept.find(({ quantity }) => quantity === 'current_A');
  if (current === undefined && !kept.some(({ quantity }) => quantity === 'potential_V')) throw noCurrent(file, columns);
  const findings = [...warnings];
  if (current !== undefined) {
    if (direction !== undefined) {
      const directed = directCurrent(current.values, direction);
      current.values = directed.current_A;
      findings.push(...directed.warnings);
    }
    const counted = halfCyclesOfCurrent(current.values);
    const sourceName = `${current.sourceName}, sign`;
    for (const quantity of ['cycle', 'halfCycle'] as const) {
      if (kept.some((column) => column.quantity === quantity)) continue;
      kept.push({ quantity, unit: '', sourceName, values: counted[quantity] });
    }
  }
  const rank = ({ quantity }: TimeSeriesColumn) => (first.indexOf(quantity) + first.length + 1) % (first.length + 1);
  const series = { rows, columns: withoutRepeats(kept).sort((a, b) => rank(a) - rank(b)) };
  const kind = technique ?? (current === undefined ? 'unknown' : techniqueOfCurrent(current.values));
  return { recordings: [{ technique: kind, label, series }], warnings: findings };
}

/** A quantity that occurs twice gets a number, so that no column hides another. */
function withoutRepeats(columns: readonly TimeSeriesColumn[]): TimeSeriesColumn[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const count = (seen.get(column.quantity) ?? 0) + 1;
    seen.set(column.quantity, count);
    return count === 1 ? column : { ...column, quantity: `${column.quantity}#${count}` };
  });
}

function noCurrent(file: string, columns: readonly TimeSeriesColumn[]): ReadError {
  const names = columns.map(({ sourceName }) => `"${sourceName}"`).join(', ');
  return new ReadError('COLUMN_MISSING', `${file} names neither a potential nor a current that can be read.`, {
    file,
    expected: `a column of voltages or currents among ${names || 'its columns'}`,
    hint: 'Export the measurement again with time, voltage and current.',
  });
}
