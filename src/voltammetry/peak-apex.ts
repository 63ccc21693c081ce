import { parabola } from './parabola';
import { pointsAbout } from './points-about';
import { signOf } from './sign-of';
import type { Sweep } from './sweep';

/** Half the window of the parabola through the top, of the peak's width at half its height. */
const ofWidth = 0.13;

/**
 * Top of a peak: the least-squares parabola through the measured points about it. Where that has no top within its points, the highest
 * of them.
 * @returns potential in V, current as measured in A
 */
export function peakApex(sweep: Sweep, near_V: number, width_V: number): { potential_V: number; current_A: number } {
  const { from, to } = pointsAbout(sweep, near_V, ofWidth * width_V);
  const sign = signOf(sweep.name);
  const [x, y]: [number[], number[]] = [[], []];
  for (let k = from; k < to; k++) {
    x.push(sweep.potential_V[k]! - near_V);
    y.push(sign * sweep.current_A[k]!);
  }
  const [a, b, c] = parabola(x, y);
  const top = -b / (2 * c);
  if (c < 0 && top >= x[0]! && top <= x.at(-1)!) return { potential_V: near_V + top, current_A: sign * (a + (b * top) / 2) };
  const highest = y.indexOf(Math.max(...y));
  return { potential_V: near_V + x[highest]!, current_A: sign * y[highest]! };
}
