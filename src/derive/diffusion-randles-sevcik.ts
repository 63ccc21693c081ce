import { faraday_CPerMol, gasConstant_JPerMolK } from '../core/constants';
import { requirePositive } from '../core/require-positive';

/**
 * D = R·T/(n·F)·(s/(0.4463·n·F·A·C))², in cm²/s, with s = i_p/√v the slope of the peak current against the root of the scan rate.
 * Valid for a reversible couple with half-infinite planar diffusion, where the peak current goes with v^0.5 (b = 0.5).
 * Source: Randles, Trans. Faraday Soc. 44 (1948) 327; Ševčík, Collect. Czech. Chem. Commun. 13 (1948) 349.
 * @throws DomainError for any quantity that is not above zero.
 */
export function diffusionRandlesSevcik_cm2PerS(peak: {
  /** A s^½ V^(−½). */
  slope_ARootSPerRootV: number;
  temperature_K: number;
  electrons: number;
  area_cm2: number;
  concentration_molPerCm3: number;
}): number {
  requirePositive('D = R·T/(n·F)·(s/(0.4463·n·F·A·C))²', peak);
  const { slope_ARootSPerRootV, temperature_K, electrons, area_cm2, concentration_molPerCm3 } = peak;
  const flux = 0.4463 * electrons * faraday_CPerMol * area_cm2 * concentration_molPerCm3;
  return ((gasConstant_JPerMolK * temperature_K) / (electrons * faraday_CPerMol)) * (slope_ARootSPerRootV / flux) ** 2;
}
