import type { PreparedSpectrum } from '../fit/prepare-spectrum';
import { chooseVoigtChain } from '../validity/choose-voigt-chain';

/**
 * Standard deviation of the noise (over |Z|, as a fraction) that a chain of RC elements leaves, which follows any valid
 * spectrum: about what no circuit can go below. NaN with too few points to say.
 */
export function noiseFloor({ omega_radPerS, zReal, zImag, n }: PreparedSpectrum): number {
  if (n < 8) return Number.NaN;
  const points = { omega_radPerS, zReal_ohm: zReal, zImag_ohm: zImag, rows: Array.from({ length: n }, (_, k) => k) };
  const { rms, rcCount } = chooseVoigtChain(points, { min_s: 1 / omega_radPerS[0]!, max_s: 1 / omega_radPerS[n - 1]! }, true);
  // R0, L and 1/C are free beside the chain.
  return rms * Math.sqrt((2 * n) / Math.max(1, 2 * n - rcCount - 3));
}
