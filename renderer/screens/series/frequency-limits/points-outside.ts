import type { RecordingSpectrum } from '../../../../src/app/api';
import type { SeriesRow } from '../series-rows';

/** Frequencies between which points are taken; null is open. */
export interface FrequencyLimits {
  min_Hz: number | null;
  max_Hz: number | null;
}

/** Points of these spectra that limits would leave out, of those that take part now; and in how many spectra. */
export function pointsOutside(
  rows: readonly Pick<SeriesRow, 'id' | 'recording'>[],
  spectra: Readonly<Record<string, RecordingSpectrum>>,
  { min_Hz, max_Hz }: FrequencyLimits,
): { points: number; spectra: number } {
  let [points, touched] = [0, 0];
  for (const { id, recording } of rows) {
    const left = new Set(recording.maskedPoints);
    const found = (spectra[id]?.frequency_Hz ?? []).filter((f, k) => isOutside(f, min_Hz, max_Hz) && !left.has(k)).length;
    points += found;
    if (found > 0) touched += 1;
  }
  return { points, spectra: touched };
}

function isOutside(frequency_Hz: number, min_Hz: number | null, max_Hz: number | null): boolean {
  return (min_Hz !== null && frequency_Hz < below(min_Hz)) || (max_Hz !== null && frequency_Hz > above(max_Hz));
}

/** A limit takes the point that was measured at it, whatever the instrument's last digit says. */
export const below = (limit_Hz: number) => limit_Hz * (1 - 1e-6);
export const above = (limit_Hz: number) => limit_Hz * (1 + 1e-6);
