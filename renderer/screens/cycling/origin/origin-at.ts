import type { NumberAddress } from '../../../app/view-state';
import type { NumberOrigin } from '../../series/origin/origin-model';
import { cycleRowId, summaryRowId } from '../cycle-row-id';
import type { SummaryId } from '../summary-numbers';
import type { Cycling } from '../use-cycling';
import { cycleOrigin } from './cycle-origin';
import type { OriginContext } from './source-facts';
import { summaryOrigin } from './summary-origin';

/** The origin of the number at an address of this room; null where it shows none. */
export function originAt({ result, columns, sample }: Cycling, { id, column }: NumberAddress, context: OriginContext): NumberOrigin | null {
  if (result === null) return null;
  if (id === summaryRowId(sample)) return summaryOrigin(result, column as SummaryId, context);
  const cycle = result.cycles.find((one) => cycleRowId(sample, one.cycle) === id);
  const shown = columns.find((one) => one.id === column);
  return cycle === undefined || shown === undefined ? null : cycleOrigin(result, cycle, shown, context);
}
