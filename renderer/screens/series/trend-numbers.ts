import { formatUncertainty } from '../../../src/core/format-uncertainty';
import type { Ratio, Ratios } from '../../../src/core/ratios';
import { isUnsplit, type RoleCell, roleCell } from './role-cell';
import type { SeriesRow } from './series-rows';
import { type QuantityColumn, quantityCell } from './table-columns';

/** What the points of a trend show: numbers as they are, or over those at a reference. */
export interface TrendNumbers {
  /** null where the row has no fit. */
  cell(row: SeriesRow, column: QuantityColumn): RoleCell | null;
  /** Rsei + Rct where the arcs cannot be split; null where they can. */
  sum(row: SeriesRow): RoleCell | null;
  /** Text runs for an axis, from the name of a quantity. */
  title(name: string, column: QuantityColumn | null): string;
  /** Numbers are divided by this power of ten. */
  exponent(column: QuantityColumn): number;
  unit(column: QuantityColumn): string;
}

export const absoluteNumbers: TrendNumbers = {
  cell: ({ result }, column) => (result === null ? null : quantityCell(result, column)),
  sum: ({ result }) => (result === null || !isUnsplit(result) ? null : roleCell(result, 'RseiPlusRct_ohm')),
  title: (name, column) => `${name} (${column?.unit ?? 'Ω'})`,
  exponent: ({ exponent }) => exponent,
  unit: ({ plainUnit }) => plainUnit,
};

/** Every number over that at the reference, which `place` names: "cycle 1". */
export function relativeNumbers(ratios: ReadonlyMap<string, Ratios>, place: string): TrendNumbers {
  const ratioOf = (row: SeriesRow, key: string): RoleCell => {
    const ratio = ratios.get(row.id)?.quantities[key.split('_')[0] as string];
    return ratio === undefined ? { kind: 'none' } : ratioCell(ratio);
  };
  return {
    cell: (row, { of }) => (row.result === null ? null : ratioOf(row, 'role' in of ? of.role : 'one' in of ? of.one : of.derived)),
    sum: (row) => (row.result === null || !isUnsplit(row.result) ? null : ratioOf(row, 'RseiPlusRct_ohm')),
    title: (name) => `${name} / ${name} at ${place.replace(/[*_^]/g, ' ')}`,
    exponent: () => 0,
    unit: () => `× that at ${place}`,
  };
}

function ratioCell({ value, standardError, ci95, notDetermined }: Ratio): RoleCell {
  if (value === null) return { kind: 'refused', reason: notDetermined ?? 'It has no value.' };
  const text = formatUncertainty(value, standardError);
  const note = standardError !== null ? null : value === 1 ? 'reference' : 'no error';
  return { kind: 'value', value, text, plain: value === 1 ? '1' : text.text, note, ci95 };
}
