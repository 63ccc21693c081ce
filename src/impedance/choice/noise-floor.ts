import type { PreparedSpectrum } from '../fit/prepare-spectrum';
import { chooseVoigtChain } from '../validity/choose-voigt-chain';

/**
 * Residual (rms over |Z|, as a fraction) of a chain of RC elements that follows any valid spectrum: about what no circuit
 * can go below. NaN with too few points to say.
 */
export function noiseFloor({ omega_radPerS, zReal, zImag, n }: PreparedSpectrum): number {
  if (n < 8) return Number.NaN;
  const points = { omega_radPerS, zReal_ohm: zReal, zImag_ohm: zImag, rows: Array.from({ length: n }, (_, k) => k) };
  return chooseVoigtChain(points, { min_s: 1 / omega_radPerS[0]!, max_s: 1 / omega_radPerS[n - 1]! }, true).rms;
}
