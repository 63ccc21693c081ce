import type { CyclingCycle, CyclingResult } from '../../../../src/core/cycling-result';
import type { NumberOrigin } from '../../series/origin/origin-model';
import { cycleCell } from '../cycle-cell';
import type { CycleColumn } from '../cycle-columns';
import { cycleFormula } from './cycle-formula';
import { type OriginContext, sourceFacts } from './source-facts';

/** Where a number of the table of cycles comes from; null where the cell shows nothing. */
export function cycleOrigin(result: CyclingResult, cycle: CyclingCycle, column: CycleColumn, context: OriginContext): NumberOrigin | null {
  const cell = cycleCell(cycle, column);
  if (cell.kind === 'none') return null;
  const refused = cell.kind === 'refused';
  const { name, unit } = column;
  return {
    title: refused ? `${name} of cycle ${cycle.cycle} is not determined` : `${name} = ${cell.text} ${unit}`,
    place: refused ? '' : `cycle ${cycle.cycle}`,
    interval: '',
    refused: refused ? { reasons: [cell.reason], checks: [], missing: [] } : null,
    ...cycleFormula(cycle, column.id, result),
    ...(refused ? { inserted: '' } : {}),
    facts: sourceFacts(result, cycle, context),
  };
}
