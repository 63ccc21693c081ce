import type { Sample } from './sample';
import { statedSpectrum } from './stated-spectrum';
import { textBytes } from './text-bytes';

/** Two rows of discharge, a sweep, one row of rest. */
export function samples(): Sample[] {
  const one = statedSpectrum(9);
  const names = 'Potential (V)\tCurrent (A)\tElapsed Time (s)\tFrequency (Hz)\tZre (ohms)\tZim (ohms)\t|Vac| (V)\t|Iac| (A)\t';
  const rest = (potential_V: number, current_A: number, time_s: number) => `${potential_V}\t${current_A}\t${time_s}\t0\t0\t0\t0\t0\t`;
  const sweep = one.frequency_Hz.map((f, k) => `3.5\t0.02\t${20 + k}\t${f}\t${one.zReal_ohm[k]}\t${one.zImag_ohm[k]}\t0.005\t0.2\t`);
  const bytes = textBytes([names, rest(3.6, -0.15, 10), rest(3.55, -0.15, 20), ...sweep, rest(3.5, 0, 40)], '\r\n');
  const columns = { time_s: [10, 20, 40], potential_V: [3.6, 3.55, 3.5], current_A: [-0.15, -0.15, 0] };
  return [{ title: 'a discharge around a sweep', name: 'parstat.txt', bytes, spectra: [one], series: [{ columns }], tolerance: 0 }];
}
