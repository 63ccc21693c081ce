import type { DqdvGrid } from './differential-capacity';

/** What smooths dQ/dV: "mean over 5 steps (0.05 V)". */
export function filterInWords({ filter, grid_V }: DqdvGrid): string {
  return filter === 1 ? 'no filter' : `mean over ${filter} steps (${Number((filter * grid_V).toPrecision(6))} V)`;
}
