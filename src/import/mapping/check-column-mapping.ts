import { type ColumnMapping, type MappedColumn, type MappedQuantity, mappedQuantities } from '../../core/column-mapping';
import { ValidationError } from '../../core/errors';
import { unitOfColumn } from './unit-of-column';

const ofImpedance: readonly MappedQuantity[] = ['frequency', 'angularFrequency', 'zReal', 'zImag', 'zModulus', 'phase'];
const besideImpedance: readonly MappedQuantity[] = [...ofImpedance, 'cycle', 'time', 'potential'];

/** Whether a mapping leads to a spectrum (else to a time series). */
export function mapsImpedance({ columns }: ColumnMapping): boolean {
  return columns.some(({ quantity }) => ofImpedance.includes(quantity));
}

/**
 * Whether a mapping can be meant: units that mean their quantities, one column a quantity, and all that a spectrum or a time
 * series needs. @throws ValidationError INPUT_INVALID, UNIT_UNKNOWN or COLUMN_MISSING
 */
export function checkColumnMapping(mapping: ColumnMapping): void {
  const { columns, separator, decimal } = mapping;
  if (separator === 'comma' && decimal === 'comma') {
    throw new ValidationError('INPUT_INVALID', 'A comma cannot part the columns and be the decimal mark as well.', {
      expected: 'another separator, or decimal=point',
    });
  }
  for (const [k, column] of columns.entries()) {
    checkUnit(column);
    checkColumn(column, columns.slice(0, k));
  }
  const has = (quantity: MappedQuantity) => columns.some((column) => column.quantity === quantity);
  if (!mapsImpedance(mapping)) {
    if (has('potential') || has('current')) return;
    throw missing('neither an impedance nor a potential or current', 'frequency with zReal and zImag, or time with potential and current');
  }
  if (has('frequency') === has('angularFrequency')) {
    throw missing(has('frequency') ? 'two frequencies' : 'no frequency', 'frequency or angularFrequency, one of them');
  }
  const cartesian = has('zReal') && has('zImag');
  const polar = has('zModulus') && has('phase');
  if (cartesian === polar || has('zReal') !== has('zImag') || has('zModulus') !== has('phase')) {
    throw missing(cartesian && polar ? 'the impedance twice' : 'half an impedance', 'zReal with zImag, or zModulus with phase');
  }
  const stranger = columns.find(({ quantity }) => !besideImpedance.includes(quantity));
  if (stranger !== undefined) {
    throw new ValidationError('INPUT_INVALID', `The column mapping has ${stranger.quantity} beside an impedance.`, {
      expected: `beside frequency and impedance only ${besideImpedance.slice(ofImpedance.length).join(', ')}`,
    });
  }
}

function checkUnit({ quantity, unit }: MappedColumn): void {
  if (unitOfColumn(quantity, unit) !== undefined) return;
  const units = mappedQuantities[quantity];
  throw new ValidationError('UNIT_UNKNOWN', `The column mapping says ${quantity} is in "${unit}".`, {
    expected: units[0] === '' ? `${quantity} without a unit` : `one of ${units.join(', ')}`,
  });
}

function checkColumn({ quantity, column }: MappedColumn, before: readonly MappedColumn[]): void {
  if (typeof column === 'number' && !(Number.isInteger(column) && column >= 1)) {
    throw new ValidationError('INPUT_INVALID', `The column mapping says ${quantity} is column ${column}.`, {
      expected: 'a column number from 1 on, or a name of the header line',
    });
  }
  if (before.some((other) => other.quantity === quantity)) {
    throw new ValidationError('INPUT_INVALID', `The column mapping has ${quantity} twice.`, { expected: 'one column for each quantity' });
  }
  const twin = before.find((other) => other.column === column);
  if (twin !== undefined) {
    throw new ValidationError('INPUT_INVALID', `The column mapping says column ${column} is both ${twin.quantity} and ${quantity}.`, {
      expected: 'one quantity for each column',
    });
  }
}

function missing(what: string, expected: string): ValidationError {
  return new ValidationError('COLUMN_MISSING', `The column mapping has ${what}.`, { expected });
}
