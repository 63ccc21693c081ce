import type { ExpectedSpectrum } from './sample';

/**
 * Stated numbers of a believable cell: R0 = 5 Ω, an arc of R1 = 20 Ω with τ = 2 ms and a line of 45° at low frequency, scaled.
 * The closed form stands here, apart from the program's own circuits. Frequencies fall from 10 kHz by 10^(1/3).
 */
export function statedSpectrum(points: number, scale = 1): ExpectedSpectrum {
  const frequency_Hz: number[] = [];
  const zReal_ohm: number[] = [];
  const zImag_ohm: number[] = [];
  for (let k = 0; k < points; k++) {
    const f = 1e4 / 10 ** (k / 3);
    const x = 2 * Math.PI * f * 2e-3;
    const line = 3 / Math.sqrt(2 * Math.PI * f);
    frequency_Hz.push(f);
    zReal_ohm.push(scale * (5 + 20 / (1 + x * x) + line));
    zImag_ohm.push(-scale * ((20 * x) / (1 + x * x) + line));
  }
  return { frequency_Hz, zReal_ohm, zImag_ohm };
}
