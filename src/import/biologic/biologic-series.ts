import type { RecordingDraft } from '../../core/recording';
import type { TimeSeriesColumn } from '../../core/time-series';
import { techniqueOfCourse } from '../cycler/technique-of-course';
import { settleColumn } from '../settle-column';
import { type BiologicTable, findColumn } from './biologic-table';
import { quantityOfColumn } from './quantity-of-column';

// In rows without a frequency these hold zeros, which are not measurements.
const impedanceOnly =
  /^(freq\/|Phase\(|Re\(|-?Im\(|\|Z|\|Y|\|C\||\|M\||\|Permittivity|\|Resistivity|\|Conductivity|\|E\w+\|\/V|\|I\|\/A|Cs|Cp|Tan\(|Loss|THD|NSD|NSR|\|E\w+ h\d|\|I h\d)/;

/** Rows of a BioLogic table as a time series with time_s, potential_V and current_A first, then every other column. */
export function biologicSeries(table: BiologicTable, rows: readonly number[]): RecordingDraft {
  const hasImpedance = findColumn(table, 'freq/Hz') !== undefined;
  const columns: TimeSeriesColumn[] = [];
  for (const { name, values } of table.columns) {
    if (hasImpedance && impedanceOnly.test(name)) continue;
    columns.push(settleColumn(name, pickRows(values, rows), quantityOfColumn(name)));
  }
  promote(columns, 'potentialMean_V', 'potential_V');
  promote(columns, 'currentMean_A', 'current_A');
  const derived = columns.some((column) => column.quantity === 'current_A') ? undefined : currentFromCharge(table);
  if (derived !== undefined) {
    columns.push({ quantity: 'current_A', unit: 'A', sourceName: 'dq/dt', values: pickRows(derived, rows) });
  }
  const first = ['time_s', 'potential_V', 'current_A'];
  const rank = (column: TimeSeriesColumn) => (first.indexOf(column.quantity) + first.length + 1) % (first.length + 1);
  columns.sort((a, b) => rank(a) - rank(b));
  const { name, series } = table.technique;
  const technique = techniqueOfCourse(columns, series);
  const rate = technique === 'cv' && table.scanRate_VPerS !== undefined ? { scanRate_VPerS: table.scanRate_VPerS } : {};
  return { technique, label: name, series: { rows: rows.length, columns: withoutRepeats(columns), ...rate } };
}

function pickRows(values: Float64Array, rows: readonly number[]): Float64Array {
  return rows.length === values.length ? values : Float64Array.from(rows, (row) => values[row] as number);
}

/** Where only the mean over a record was stored, it is the potential or current of that record. */
function promote(columns: TimeSeriesColumn[], mean: string, plain: string): void {
  if (columns.some((column) => column.quantity === plain)) return;
  const column = columns.find((candidate) => candidate.quantity === mean);
  if (column !== undefined) column.quantity = plain;
}

/**
 * Galvanostatic techniques store no current: it is the charge step over the time step, as EC-Lab's own text export has it.
 * Where no time has passed, it is zero without charge, else the controlled current; A.
 */
function currentFromCharge(table: BiologicTable): Float64Array | undefined {
  const time_s = findColumn(table, 'time/s');
  const step_mAh = findColumn(table, 'dq/mA.h', 'dQ/mA.h');
  if (time_s === undefined || step_mAh === undefined) return table.technique.name === 'OCV' ? new Float64Array(table.rows) : undefined;
  const mode = findColumn(table, 'mode');
  const control = findColumn(table, 'control/mA', 'control/V/mA');
  return step_mAh.map((charge_mAh, k) => {
    const elapsed_s = k === 0 ? 0 : (time_s[k] as number) - (time_s[k - 1] as number);
    if (elapsed_s > 0) return (charge_mAh * 3.6) / elapsed_s;
    if (charge_mAh === 0) return 0;
    return mode?.[k] === 1 && control !== undefined ? (control[k] as number) / 1000 : Number.NaN;
  });
}

/** A name can occur twice in a text export: the second gets a number, so that no column hides another. */
function withoutRepeats(columns: TimeSeriesColumn[]): TimeSeriesColumn[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const count = (seen.get(column.quantity) ?? 0) + 1;
    seen.set(column.quantity, count);
    return count === 1 ? column : { ...column, quantity: `${column.quantity}#${count}` };
  });
}
