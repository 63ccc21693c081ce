import type { ConstantCurrent } from './constant-current';
import { niceStep } from './nice-step';
import type { SweepOnGrid } from './sweep-on-grid';

/**
 * Where current against rate is read: the middle of the potentials that all sweeps share, rounded to a twentieth of them or finer; where a
 * constant current shows elsewhere only, the nearest of those. null where the sweeps share none.
 */
export function linePotential(grids: readonly SweepOnGrid[], constant: ConstantCurrent | null): number | null {
  if (grids.length === 0) return null;
  const low = Math.max(...grids.map(({ potential_V }) => potential_V[0]!));
  const high = Math.min(...grids.map(({ potential_V }) => potential_V.at(-1)!));
  if (!(high > low)) return null;
  const step = niceStep((high - low) / 20);
  const middle = Number((Math.round((low + high) / 2 / step) * step).toPrecision(12));
  const away = (potential_V: number) => Math.abs(potential_V - middle);
  const nearest = constant?.potentials_V.toSorted((a, b) => away(a) - away(b))[0];
  return nearest === undefined || away(nearest) <= step ? middle : nearest;
}
