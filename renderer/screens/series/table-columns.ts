import type { Roles } from '../../../src/core/fit-result';
import { fitResultOf, isUnsplit, roleCell } from './role-cell';
import type { SeriesRow } from './series-rows';

/** A column of numbers in the table of results. */
export interface QuantityColumn {
  id: string;
  quantity: keyof Roles;
  /** Name in text runs. */
  name: string;
  /** The header's second line. */
  unit: string;
  /** In words, for copying. */
  plainName: string;
  plainUnit: string;
}

export const quantityColumns: readonly QuantityColumn[] = [
  { id: 'Rs', quantity: 'Rs_ohm', name: '*R*_{s}', unit: 'Ω', plainName: 'Rs', plainUnit: 'Ω' },
  { id: 'Rsei', quantity: 'Rsei_ohm', name: '*R*_{sei}', unit: 'Ω', plainName: 'Rsei', plainUnit: 'Ω' },
  { id: 'Rct', quantity: 'Rct_ohm', name: '*R*_{ct}', unit: 'Ω', plainName: 'Rct', plainUnit: 'Ω' },
  { id: 'sigmaW', quantity: 'sigmaW_ohmPerSqrtS', name: '*σ*_{W}', unit: 'Ω s^{−1/2}', plainName: 'σW', plainUnit: 'Ω s^(−1/2)' },
];

/** The number a column sorts by; undefined where the cell shows none, which sorts last. */
export function sortValue(row: SeriesRow, quantity: keyof Roles): number | undefined {
  const result = fitResultOf(row.fit);
  if (result === null || (isUnsplit(result) && (quantity === 'Rsei_ohm' || quantity === 'Rct_ohm'))) return undefined;
  const cell = roleCell(result, quantity);
  return cell.kind === 'value' ? cell.value : undefined;
}

/** Characters after the decimal point that each column must keep free, so that all points stand in one line. */
export function columnTails(rows: readonly SeriesRow[]): Record<string, number> {
  const tails: Record<string, number> = {};
  for (const row of rows) {
    const result = fitResultOf(row.fit);
    if (result === null) continue;
    for (const { id, quantity } of quantityColumns) {
      const cell = roleCell(result, quantity);
      if (cell.kind !== 'value' || cell.note !== null) continue;
      tails[id] = Math.max(tails[id] ?? 0, cell.text.fraction.length + cell.text.uncertainty.length);
    }
  }
  return tails;
}
