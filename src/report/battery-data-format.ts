import { batteryDataTerms } from '../core/battery-data-terms';
import { ValidationError } from '../core/errors';
import type { TimeSeries, TimeSeriesColumn } from '../core/time-series';
import { counterScope } from './counter-scope';

const needed = ['time_s', 'potential_V', 'current_A'];
const rowsAtOnce = 4096;

interface WrittenColumn {
  name: string;
  values: Float64Array;
  /** `value / divisor + offset` is written. */
  divisor: number;
  offset: number;
}

/** A time series as Battery Data Format: the text in pieces of a few thousand lines, and the quantities it has no name for. */
export interface BatteryDataText {
  pieces: Iterable<string>;
  leftOut: string[];
}

/**
 * A time series as Battery Data Format CSV: one line of names with their units, numbers with every digit they have, charge positive, missing
 * numbers as empty cells. Counters that are set back with the cycle or the step are named so; one that is set back elsewhere is left out,
 * as is a clock whose time zone is unknown. `Step Count` is counted from the changes of the step.
 * @throws ValidationError COLUMN_MISSING where time, potential or current are not there: the format requires them
 */
export function batteryDataFormat(series: TimeSeries): BatteryDataText {
  const missing = needed.filter((quantity) => !series.columns.some((column) => column.quantity === quantity));
  if (missing.length > 0) {
    throw new ValidationError('COLUMN_MISSING', `The series has no ${missing.join(' and no ')}, which the Battery Data Format requires.`, {
      expected: 'a series with time_s, potential_V and current_A',
    });
  }
  const written = new Map<string, WrittenColumn>();
  const leftOut: string[] = [];
  for (const column of withStepCount(series.columns)) {
    const found = writtenColumn(column, series);
    if (found === undefined || written.has(found.name)) leftOut.push(column.quantity);
    else written.set(found.name, found);
  }
  const order = batteryDataTerms.map(({ label, unit }) => named(label, unit));
  const columns = [...written.values()].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  return { pieces: piecesOf(columns, series.rows), leftOut };
}

const named = (label: string, unit: string) => (unit === '' ? label : `${label} / ${unit}`);

/** The step's changes, counted, beside a step of the schedule, which may come again. */
function withStepCount(columns: readonly TimeSeriesColumn[]): readonly TimeSeriesColumn[] {
  const step = columns.find(({ quantity }) => quantity === 'step');
  if (step === undefined || columns.some(({ quantity }) => quantity === 'stepCount')) return columns;
  const values = new Float64Array(step.values.length);
  for (let row = 0; row < values.length; row++) {
    const isNew = row === 0 || step.values[row] !== step.values[row - 1];
    values[row] = (row === 0 ? 0 : (values[row - 1] as number)) + (isNew ? 1 : 0);
  }
  return [...columns, { quantity: 'stepCount', unit: '', sourceName: step.sourceName, values }];
}

function writtenColumn({ quantity, values }: TimeSeriesColumn, series: TimeSeries): WrittenColumn | undefined {
  const inCoulombs = quantity === 'charge_C';
  const term = batteryDataTerms.find((candidate) => candidate.quantity === (inCoulombs ? 'charge_Ah' : quantity));
  if (term === undefined) return undefined;
  const scope = /^(Charging|Discharging|Cumulative) /.test(term.label) ? counterScope(values, series) : '';
  if (scope === undefined) return undefined;
  const name = named(`${scope}${term.label}`, term.unit);
  return { name, values, divisor: inCoulombs ? 3600 : 1, offset: term.unit === 'degC' ? -273.15 : 0 };
}

function* piecesOf(columns: readonly WrittenColumn[], rows: number): Generator<string> {
  yield `${columns.map(({ name }) => name).join(',')}\n`;
  for (let from = 0; from < rows; from += rowsAtOnce) {
    let piece = '';
    for (let row = from; row < Math.min(rows, from + rowsAtOnce); row++) {
      for (let k = 0; k < columns.length; k++) piece += (k === 0 ? '' : ',') + cellText(columns[k] as WrittenColumn, row);
      piece += '\n';
    }
    yield piece;
  }
}

/** Sums with an offset are decimal: 298.15 K is 25 °C. */
function cellText({ values, divisor, offset }: WrittenColumn, row: number): string {
  const value = values[row] as number;
  if (!Number.isFinite(value)) return '';
  if (divisor !== 1) return String(value / divisor);
  return String(offset === 0 ? value : Number((value + offset).toPrecision(14)));
}
