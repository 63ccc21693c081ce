import type { SweepName } from '../core/voltammetry-choices';
import { type EvenCurve, evenCurve } from './even-curve';
import { peakApex } from './peak-apex';
import { baselineUnder, type PeakBaseline } from './peak-baseline';
import type { Sweep } from './sweep';
import { valleysBeside } from './valleys';

/** A maximum of one sweep (a minimum, for the cathodic one). */
export interface FoundPeak {
  sweep: SweepName;
  potential_V: number;
  /** As measured. */
  current_A: number;
  /** Height above the higher of the valleys beside it, of the sweep's range of current. */
  prominence: number;
  /** Stands out by itself; others count only where a neighbouring rate has one. */
  isClear: boolean;
  baseline: PeakBaseline | null;
}

/** Of the range of current of a sweep. */
const clear = 0.03;
const faint = 0.005;
/** Nearer to a vertex than this part of the range is no peak. */
const margin = 0.015;

/** Every peak of a sweep, clear and faint ones, from low potential to high. */
export function findPeaks(sweep: Sweep): FoundPeak[] {
  const curve = evenCurve(sweep);
  const { potential_V, smooth_A, noise_A } = curve;
  const range_A = smooth_A.reduce((a, b) => Math.max(a, b), -Infinity) - smooth_A.reduce((a, b) => Math.min(a, b), Infinity);
  const edge = Math.max(2, Math.round(margin * potential_V.length));
  const peaks: FoundPeak[] = [];
  for (let k = edge; k < potential_V.length - edge; k++) {
    if (!(smooth_A[k]! > smooth_A[k - 1]! && smooth_A[k]! >= smooth_A[k + 1]!)) continue;
    const valleys = valleysBeside(curve, k);
    const height_A = smooth_A[k]! - Math.max(smooth_A[valleys.left]!, smooth_A[valleys.right]!);
    if (!(height_A > faint * range_A) || !(height_A > 2 * noise_A)) continue;
    // A current of the other sign belongs to the other direction.
    if (!(smooth_A[k]! > 0)) continue;
    const apex = peakApex(sweep, potential_V[k]!, widthAtHalf(curve, k, height_A));
    peaks.push({
      sweep: sweep.name,
      ...apex,
      prominence: height_A / range_A,
      isClear: height_A > clear * range_A && height_A > 4 * noise_A,
      baseline: baselineUnder(curve, sweep.name, k),
    });
  }
  return peaks;
}

/** Width of the peak half its prominence below its top, V. */
function widthAtHalf({ potential_V, smooth_A }: EvenCurve, peak: number, height_A: number): number {
  const level = smooth_A[peak]! - height_A / 2;
  let [left, right] = [peak, peak];
  while (left > 0 && smooth_A[left]! > level) left--;
  while (right < smooth_A.length - 1 && smooth_A[right]! > level) right++;
  return potential_V[right]! - potential_V[left]!;
}
