import type { CellComparison } from '../../../src/core/cell-comparison';
import { useViewState } from '../../app/view-state';

/** To the neighbouring sample. */
export function stepSample(cells: readonly CellComparison[], selected: string | null, direction: -1 | 1): void {
  const at = cells.findIndex(({ sample }) => sample === selected) + direction;
  const next = cells[Math.min(Math.max(at, 0), cells.length - 1)];
  if (next !== undefined) useViewState.setState({ sample: next.sample });
}
