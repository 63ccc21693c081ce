import type { CycleCurve } from '../core/cycle-curve';
import type { DifferentialCapacity } from '../core/cycling-result';
import type { SourcedSeries } from '../core/sourced-series';
import { chosenGrid } from './chosen-grid';
import type { CyclingOptions } from './cycling-options';
import { differentialCapacity } from './differential-capacity';
import { filterInWords } from './filter-in-words';
import type { JoinedRows } from './joined-rows';
import type { CycleDraft } from './numbers-of-cycle';
import { prepareCycling } from './prepare-cycling';
import { thinAlongPath } from './thin-along-path';

/** Curves of chosen cycles, for drawing. */
export interface CurvesOfCycles {
  curves: CycleCurve[];
  dqdv: { grid_V: number; filter: string; curves: DifferentialCapacity[] };
}

/** Points of a branch that are kept: more than a plot has pixels along it show nothing more. */
const mostPoints = 1200;

/**
 * Potential against capacity, and dQ/dV, of these cycles; numbers that no cycle has are passed over.
 * @throws ReadError as `analyseCycling`
 */
export function curvesOfCycles(
  sample: string,
  recordings: readonly SourcedSeries[],
  options: CyclingOptions,
  cycles: readonly number[],
): CurvesOfCycles {
  const { rows, drafts, choices } = prepareCycling(sample, recordings, options);
  const wanted = new Set(cycles);
  const chosen = drafts.filter(({ cycle }) => wanted.has(cycle.cycle));
  const grid = chosenGrid(rows.potential_V, choices.dqdvGrid_V, choices.dqdvFilter);
  return {
    curves: chosen.flatMap((draft) => (['charge', 'discharge'] as const).flatMap((branch) => curveOf(rows, draft, branch))),
    dqdv: { grid_V: grid.grid_V, filter: filterInWords(grid), curves: chosen.flatMap((draft) => differentialCapacity(rows, draft, grid)) },
  };
}

function curveOf(rows: JoinedRows, draft: CycleDraft, branch: 'charge' | 'discharge'): CycleCurve[] {
  if (draft[branch] === null) return [];
  const direction = branch === 'charge' ? 1 : -1;
  const own: number[] = [];
  for (let k = draft.span.from; k <= draft.span.to; k++) if (rows.direction[k] === direction) own.push(k);
  let passed = 0;
  const capacity = Float64Array.from(own, (k) => {
    passed += rows.charge_mAh[k]!;
    return passed;
  });
  const potential = Float64Array.from(own, (k) => rows.potential_V[k]!);
  const kept = thinAlongPath(capacity, potential, mostPoints);
  return [
    {
      ...{ cycle: draft.cycle.cycle, branch, rows: own.length },
      capacity_mAh: Float64Array.from(kept, (k) => capacity[k]!),
      potential_V: Float64Array.from(kept, (k) => potential[k]!),
      row: Float64Array.from(kept, (k) => rows.row[own[k]!]!),
    },
  ];
}
