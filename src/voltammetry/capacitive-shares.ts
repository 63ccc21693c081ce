import { studentT95 } from '../core/student-t-95';
import type { CapacitiveShare, CurrentSeparation } from '../core/voltammetry-result';
import { shareStandardErrors } from './share-standard-errors';
import type { SweepOnGrid } from './sweep-on-grid';

/**
 * At each rate Σ clamp(k1·v, 0, |i|)·|dV| over Σ |i|·|dV|, over all sweeps there are; charges are these sums over v. The interval is Student's
 * t for n − 2 rates, within 0 … 1.
 */
export function capacitiveShares(
  grids: readonly SweepOnGrid[],
  { k1, marked }: CurrentSeparation,
  rates_VPerS: readonly number[],
): CapacitiveShare[] {
  const areas = rates_VPerS.map((rate, j) => areasAt(grids, k1, marked, rate, j));
  const shares = areas.map(({ capacitive, total }) => capacitive / total);
  const errors = shareStandardErrors(
    rates_VPerS,
    areas.map(({ total }) => total),
    shares,
  );
  const t = studentT95(rates_VPerS.length - 2);
  return rates_VPerS.map((rate_VPerS, j): CapacitiveShare => {
    const { capacitive, total, capacitiveUnmarked, totalUnmarked } = areas[j]!;
    const [share, standardError] = [shares[j]!, errors[j]!];
    return {
      rate_VPerS,
      capacitiveShare: share,
      standardError,
      ci95: [Math.max(0, share - t * standardError), Math.min(1, share + t * standardError)],
      capacitive_C: capacitive / rate_VPerS,
      total_C: total / rate_VPerS,
      capacitiveShareUnmarked: totalUnmarked > 0 ? capacitiveUnmarked / totalUnmarked : null,
    };
  });
}

/** Sums of current times step at one rate, A V. */
function areasAt(grids: readonly SweepOnGrid[], k1: Float64Array, marked: Uint8Array, rate_VPerS: number, place: number) {
  let [capacitive, total, capacitiveUnmarked, totalUnmarked] = [0, 0, 0, 0];
  let row = 0;
  for (const { potential_V, weight_V, current_A } of grids) {
    for (let k = 0; k < potential_V.length; k++, row++) {
      const size = Math.abs(current_A[place]![k]!) * weight_V[k]!;
      const part = Math.min(size, Math.max(0, k1[row]! * rate_VPerS) * weight_V[k]!);
      capacitive += part;
      total += size;
      if (marked[row] !== 0) continue;
      capacitiveUnmarked += part;
      totalUnmarked += size;
    }
  }
  return { capacitive, total, capacitiveUnmarked, totalUnmarked };
}
