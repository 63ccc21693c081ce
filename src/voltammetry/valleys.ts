import type { EvenCurve } from './even-curve';

/** The lowest points on both sides before the curve rises above the peak, or ends. */
export function valleysBeside({ smooth_A }: EvenCurve, peak: number): { left: number; right: number } {
  const walk = (step: 1 | -1) => {
    let lowest = peak;
    for (let k = peak + step; k >= 0 && k < smooth_A.length && smooth_A[k]! <= smooth_A[peak]!; k += step) {
      if (smooth_A[k]! < smooth_A[lowest]!) lowest = k;
    }
    return lowest;
  };
  return { left: walk(-1), right: walk(1) };
}
