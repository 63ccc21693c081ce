import { parabola } from './parabola';
import { pointsAbout } from './points-about';
import type { Sweep } from './sweep';

/** Current of a sweep at a potential, as measured, A: of the least-squares parabola through the points within ± half_V, without their noise. */
export function currentNear(sweep: Sweep, at_V: number, half_V: number): number {
  const { from, to } = pointsAbout(sweep, at_V, half_V);
  const x = Array.from({ length: to - from }, (_, k) => sweep.potential_V[from + k]! - at_V);
  return parabola(x, Array.from(sweep.current_A.subarray(from, to)))[0];
}
