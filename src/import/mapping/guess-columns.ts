import { type MappedColumn, type MappedQuantity, mappedQuantities } from '../../core/column-mapping';
import type { SourceUnit } from '../source-units';
import { type ImpedancePart, impedanceColumnNames } from '../text/impedance-column-names';
import { parseColumnName } from '../text/parse-column-name';
import { quantityOfName } from '../text/quantity-of-name';
import { unitOfColumn } from './unit-of-column';

const quantityOfPart: Readonly<Record<ImpedancePart, MappedQuantity>> = {
  frequency: 'frequency',
  omega: 'angularFrequency',
  real: 'zReal',
  imaginary: 'zImag',
  modulus: 'zModulus',
  phase: 'phase',
  cycle: 'cycle',
  time: 'time',
  potential: 'potential',
};

/** What the columns' names already say, each quantity once: a start for a person to correct. */
export function guessColumns(names: readonly string[]): MappedColumn[] {
  const guessed: MappedColumn[] = [];
  for (const [index, name] of names.entries()) {
    const column = guessColumn(name, index + 1);
    if (column !== undefined && !guessed.some(({ quantity }) => quantity === column.quantity)) guessed.push(column);
  }
  return guessed;
}

function guessColumn(name: string, column: number): MappedColumn | undefined {
  for (const [part, known] of Object.entries(impedanceColumnNames) as [ImpedancePart, readonly string[]][]) {
    const parsed = parseColumnName(name, known);
    if (parsed === undefined) continue;
    const quantity = quantityOfPart[part];
    return { quantity, column, unit: spelledUnit(quantity, parsed.unit), negative: parsed.negated };
  }
  const stated = quantityOfName(name);
  const quantity = stated.quantity.replace(/_.*$/, '');
  return isMapped(quantity) ? { quantity, column, unit: spelledUnit(quantity, stated), negative: false } : undefined;
}

/** The way our list spells the unit that a name states; the quantity's first where it states none of them. */
function spelledUnit(quantity: MappedQuantity, stated: SourceUnit | string | undefined): string {
  const units: readonly string[] = mappedQuantities[quantity];
  if (stated === undefined) return units[0] as string;
  const same = units.find((spelling) => {
    const known = unitOfColumn(quantity, spelling);
    return typeof stated === 'string' ? spelling === stated : known?.unit === stated.unit && known.factor === stated.factor;
  });
  return same ?? (units[0] as string);
}

function isMapped(quantity: string): quantity is MappedQuantity {
  return Object.hasOwn(mappedQuantities, quantity);
}
