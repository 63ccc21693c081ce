import type { CyclingCycle } from '../../../src/core/cycling-result';
import type { CycleColumn } from './cycle-columns';

/** What a cell of the table shows. */
export type CycleCell = { kind: 'value'; text: string } | { kind: 'none' } | { kind: 'refused'; reason: string };

/** A number with the column's decimals; `n.d.` where it is refused, – where it does not apply. */
export function cycleCell(cycle: CyclingCycle, { id, factor, decimals }: CycleColumn): CycleCell {
  const value = cycle[id];
  if (value !== null) return { kind: 'value', text: (value * factor).toFixed(decimals).replace('-', '−') };
  const reason = cycle.notDetermined[id];
  return reason === undefined ? { kind: 'none' } : { kind: 'refused', reason };
}
