import type { Spectrum } from '../../src/core/spectrum';
import { madeSpectrum } from '../unit/impedance/made-spectrum';

export interface MadeMember {
  cycle: number;
  /** Rct jumps here, up once and down once. */
  isOutlier: boolean;
  Rsei: number;
  Rct: number;
  spectrum: Spectrum;
}

/** τ ratio of a series: 5 to 30, one a seed. */
const tauRatio = (seed: number): number => 5 + 25 * (((seed * 7) % 20) / 19);

/** A cell that ages over twenty spectra with 0.5 % noise: film and charge transfer a factor `tauRatio(seed)` apart in τ, two outliers. */
export function seriesOfTwenty(seed: number): MadeMember[] {
  const [fast_s, slow_s] = [2e-4, 2e-4 * tauRatio(seed)];
  return Array.from({ length: 20 }, (_, k) => {
    const isOutlier = k === 6 || k === 13;
    const Rct = (60 + 3 * k) * (k === 6 ? 1.8 : k === 13 ? 0.5 : 1);
    const Rsei = 20 + k;
    const values = {
      R0: 4 + 0.05 * k,
      R1: Rsei,
      CPE1_Q: fast_s ** 0.9 / Rsei,
      CPE1_alpha: 0.9,
      R2: Rct,
      W2: 12 + 0.3 * k,
      CPE2_Q: slow_s ** 0.87 / Rct,
      CPE2_alpha: 0.87,
    };
    const made = { noise: 0.005, seed: 1000 * seed + k, max_Hz: 1e5, min_Hz: 0.01, perDecade: 8 };
    return { cycle: 25 * k || 1, isOutlier, Rsei, Rct, spectrum: madeSpectrum('R0-p(R1,CPE1)-p(R2-W2,CPE2)', values, made) };
  });
}
