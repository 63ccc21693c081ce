import { ValidationError } from '../core/errors';
import type { TimeSeries } from '../core/time-series';

/** Our quantity → the format's name with unit, and the way from our number to its. */
const names: readonly (readonly [quantity: string, name: string, offset: number])[] = [
  ['time_s', 'Test Time / s', 0],
  ['potential_V', 'Voltage / V', 0],
  ['current_A', 'Current / A', 0],
  ['dateTime_s', 'Unix Time / s', 0],
  ['cycle', 'Cycle Count / 1', 0],
  ['step', 'Step Index / 1', 0],
  ['stepTime_s', 'Step Time / s', 0],
  ['chargeCapacity_Ah', 'Charging Capacity / Ah', 0],
  ['dischargeCapacity_Ah', 'Discharging Capacity / Ah', 0],
  ['chargeEnergy_Wh', 'Charging Energy / Wh', 0],
  ['dischargeEnergy_Wh', 'Discharging Energy / Wh', 0],
  ['temperature_K', 'Ambient Temperature / degC', -273.15],
];

/**
 * A time series as Battery Data Format CSV: one line of names with their units, numbers with every digit they have, charge positive, missing
 * numbers as empty cells. Quantities that the format has no name for are left out.
 * @throws ValidationError COLUMN_MISSING where time, potential or current are not there: the format requires them
 */
export function batteryDataFormat(series: TimeSeries): string {
  const columns = names.flatMap(([quantity, name, offset]) => {
    const column = series.columns.find((candidate) => candidate.quantity === quantity);
    return column === undefined ? [] : [{ quantity, name, offset, values: column.values }];
  });
  for (const needed of ['time_s', 'potential_V', 'current_A']) {
    if (columns.some(({ quantity }) => quantity === needed)) continue;
    throw new ValidationError('COLUMN_MISSING', `The series has no ${needed}, which the Battery Data Format requires.`, {
      expected: 'a series with time_s, potential_V and current_A',
    });
  }
  const lines = [columns.map(({ name }) => name).join(',')];
  for (let row = 0; row < series.rows; row++) {
    lines.push(columns.map(({ values, offset }) => cellText(values[row] as number, offset)).join(','));
  }
  return `${lines.join('\n')}\n`;
}

/** Sums with an offset are decimal: 298.15 K is 25 °C. */
function cellText(value: number, offset: number): string {
  if (!Number.isFinite(value)) return '';
  return String(offset === 0 ? value : Number((value + offset).toPrecision(14)));
}
