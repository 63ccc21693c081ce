import { type CellQuantity, cellQuantities } from '../core/cell-record';
import { ValidationError } from '../core/errors';
import { parseQuantity, type TypedQuantity } from '../core/parse-quantity';

/** The unit of a key as `parseQuantity` takes it: `cm2` of `area_cm2`, `1` of `electrons`. */
export const unitOfCellQuantity = (key: CellQuantity) => key.split('_')[1] ?? '1';

/**
 * A number of a cell record: in the key's unit, or text with a unit and perhaps an uncertainty ("45 µm", "1.539(15) cm²").
 * @throws ValidationError for what is no such quantity, and for one that no cell has (an area below 0, a cell at 25 K)
 */
export function readCellQuantity(key: CellQuantity, typed: number | string): TypedQuantity {
  const { name, unit } = cellQuantities[key];
  const read =
    typeof typed === 'number' ? { value: typed, standardError: null } : parseQuantity(typed, unitOfCellQuantity(key), `The ${name}`);
  const isPossible = key === 'potentialSlope_V' ? read.value !== 0 : read.value > 0;
  if (!isPossible) {
    const expected = key === 'potentialSlope_V' ? 'a slope other than 0 V' : `a number above 0 ${unit === '1' ? '' : unit}`.trim();
    throw new ValidationError('INPUT_INVALID', `The ${name} is ${typed}`, { expected });
  }
  if (key === 'temperature_K' && (read.value < 150 || read.value > 1500)) {
    throw new ValidationError('INPUT_INVALID', `The temperature is ${read.value} K`, {
      expected: 'kelvin, or text with a unit',
      hint: `Write "${read.value} °C" if that is meant.`,
    });
  }
  return read;
}
