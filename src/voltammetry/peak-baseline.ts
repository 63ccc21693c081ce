import type { SweepName } from '../core/voltammetry-choices';
import type { EvenCurve } from './even-curve';
import { firstAtOrAbove } from './first-at-or-above';
import { signOf } from './sign-of';
import { valleysBeside } from './valleys';

/** The first part of a sweep, in which the current still turns its sign behind the vertex, holds no foot. */
const beginning = 0.05;

/** The straight line under a peak, from foot to foot; currents as measured. */
export interface PeakBaseline {
  fromPotential_V: number;
  toPotential_V: number;
  fromCurrent_A: number;
  toCurrent_A: number;
}

/**
 * The line that a taut thread would make below the curve between the valleys beside the peak (its lower convex hull). Currents of the
 * wrong sign, as behind a vertex, count as zero there.
 * @returns null where a foot would be the peak itself
 */
export function baselineUnder(curve: EvenCurve, sweep: SweepName, peak: number): PeakBaseline | null {
  const { potential_V, smooth_A } = curve;
  const { left, right } = withoutBeginning(valleysBeside(curve, peak), curve, sweep);
  const floor = smooth_A[peak]! > 0 ? 0 : -Infinity;
  const height = (k: number) => Math.max(smooth_A[k]!, floor);
  const hull: number[] = [];
  for (let k = left; k <= right; k++) {
    while (hull.length > 1 && turnsDown(hull.at(-2)!, hull.at(-1)!, k)) hull.pop();
    hull.push(k);
  }
  const after = firstAtOrAbove(hull, peak);
  const [from, to] = [hull[after - 1], hull[after]];
  if (from === undefined || to === undefined || from === peak || to === peak) return null;
  const sign = signOf(sweep);
  return {
    fromPotential_V: potential_V[from]!,
    toPotential_V: potential_V[to]!,
    fromCurrent_A: sign * height(from),
    toCurrent_A: sign * height(to),
  };

  function turnsDown(a: number, b: number, c: number): boolean {
    return (height(b) - height(a)) * (c - a) >= (height(c) - height(a)) * (b - a);
  }
}

function withoutBeginning({ left, right }: { left: number; right: number }, { smooth_A }: EvenCurve, sweep: SweepName) {
  const count = smooth_A.length;
  const skipped = Math.round(beginning * count);
  return sweep === 'anodic' ? { left: Math.max(left, skipped), right } : { left, right: Math.min(right, count - 1 - skipped) };
}
