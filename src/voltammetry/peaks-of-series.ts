import { CellValues } from '../core/cell-values';
import type { Finding } from '../core/finding';
import type { VoltammetryPeak } from '../core/voltammetry-result';
import { describePeak } from './describe-peak';
import { editPeaks } from './edit-peaks';
import { findPeaks } from './find-peaks';
import { followPeaks } from './follow-peaks';
import { peakNames } from './peak-names';
import { rateInWords } from './rate-in-words';
import type { VoltammetryInput } from './voltammetry-input';
import type { Voltammogram } from './voltammogram';

/**
 * Peaks found, followed over the rates and edited as chosen, anodic ones first, each with what follows from it.
 * @param constant_A what flows whatever the rate; null where nothing does
 */
export function peaksOfSeries(
  { choices, cell, recordings }: VoltammetryInput,
  voltammograms: readonly Voltammogram[],
  constant_A: number | null,
): { peaks: VoltammetryPeak[]; warnings: Finding[] } {
  const rates_VPerS = voltammograms.map(({ rate_VPerS }) => rate_VPerS);
  const range_V = Math.max(...voltammograms.map(({ used: { potential_V } }) => potential_V.max - potential_V.min));
  const found = voltammograms.map(({ anodic, cathodic }) => ({
    anodic: anodic === null ? [] : findPeaks(anodic),
    cathodic: cathodic === null ? [] : findPeaks(cathodic),
  }));
  const followed = (['anodic', 'cathodic'] as const).map((sweep) =>
    followPeaks(
      found.map((one) => one[sweep]),
      rates_VPerS.map(Math.log),
      range_V,
    ),
  );
  const { tracks, warnings } = editPeaks(
    followed.flatMap((one) => one.tracks),
    choices.peaks ?? [],
    { rates_VPerS, sweeps: voltammograms, found, range_V },
  );
  const values = new CellValues(cell, recordings[0]!);
  const strays = followed.flatMap((one) => one.strays);
  return {
    peaks: peakNames(tracks).map((name, k) => describePeak(name, tracks[k]!, voltammograms, constant_A, values)),
    warnings: [
      ...warnings,
      ...strays.map(({ place, peak }) => ({
        code: 'PEAK_NOT_FOLLOWED',
        message: `${peak.sweep === 'anodic' ? 'An anodic' : 'A cathodic'} peak at ${peak.potential_V.toFixed(3)} V (${rateInWords(rates_VPerS[place]!)}) has none to go with it at most other rates and is left out. Add it by hand where it is one.`,
      })),
    ],
  };
}
