import type { CellValues } from '../core/cell-values';
import type { VoltammetryPeak, VoltammetryPeakPoint } from '../core/voltammetry-result';
import { baselineAt } from './baseline-at';
import { constantMatters } from './constant-matters';
import { deriveRandlesSevcik } from './derive-randles-sevcik';
import { microamperes } from './microamperes';
import { placesOf } from './places-of';
import { rateExponent } from './rate-exponent';
import { rateInWords } from './rate-in-words';
import { signOf } from './sign-of';
import { storageReading } from './storage-reading';
import type { Track } from './track';
import type { Voltammogram } from './voltammogram';

/**
 * A track with what follows from it: shift, b raw and above the baseline, D.
 * @param constant_A what flows whatever the rate under most of the voltammogram; null where nothing does
 */
export function describePeak(
  name: string,
  track: Track,
  voltammograms: readonly Voltammogram[],
  constant_A: number | null,
  cell: CellValues,
): VoltammetryPeak {
  const points = placesOf(track).map((place): VoltammetryPeakPoint => {
    const { potential_V, current_A, baseline, placed } = track.points.get(place)!;
    const { used, rate_VPerS } = voltammograms[place]!;
    const currentBaselined_A = baseline === null ? null : current_A - baselineAt(baseline, potential_V);
    return { rate_VPerS, potential_V, current_A, currentBaselined_A, baseline, cycle: used.cycle, placed };
  });
  const rates = points.map(({ rate_VPerS }) => rate_VPerS);
  const currents = points.map(({ current_A }) => current_A);
  const above = points.flatMap(({ currentBaselined_A }) => currentBaselined_A ?? []);
  const refusal = refusalOf(track, points, constant_A);
  const exponent = refusal === null ? rateExponent(rates, currents) : null;
  return {
    name,
    sweep: track.sweep,
    points,
    shift_V: points.length < 2 ? null : points.at(-1)!.potential_V - points[0]!.potential_V,
    b: exponent?.b ?? null,
    bStandardError: exponent?.bStandardError ?? null,
    bCi95: exponent?.bCi95 ?? null,
    bR2: exponent?.bR2 ?? null,
    baselined: above.length === points.length ? rateExponent(rates, above) : null,
    readsAs: exponent === null ? null : storageReading(exponent),
    ...(refusal === null ? {} : { notDetermined: refusal }),
    randlesSevcik: deriveRandlesSevcik(rates, currents, exponent, refusal, cell),
  };
}

function refusalOf({ sweep }: Track, points: readonly VoltammetryPeakPoint[], constant_A: number | null): string | null {
  const rates = new Set(points.map(({ rate_VPerS }) => rate_VPerS)).size;
  if (rates < 3) return `b needs the peak at three scan rates; it is seen at ${rates}. Measure more rates, or place the peak by hand.`;
  const wrong = points.find(({ current_A }) => !(current_A * signOf(sweep) > 0));
  if (wrong !== undefined) {
    return `The current at the peak is not ${sweep} at ${rateInWords(wrong.rate_VPerS)}, so there is no logarithm of it. A constant current under the voltammograms may be the reason.`;
  }
  if (constantMatters(constant_A, points[0]!.current_A)) {
    return `A constant current of ${microamperes(constant_A ?? 0)} lies under the peaks: the slope of log i against log v would not be b. Subtract it first.`;
  }
  return null;
}
