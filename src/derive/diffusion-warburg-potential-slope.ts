import { faraday_CPerMol } from '../core/constants';
import { DomainError } from '../core/errors';
import { requirePositive } from '../core/require-positive';

/**
 * D = ½·[V_M·(dE/dx)/(n·F·A·σw)]², in cm²/s, with the slope of the equilibrium potential from a titration of the same cell.
 * Valid for half-infinite planar diffusion in any host, off two-phase plateaus (there dE/dx is 0). The slope may have either sign.
 * Source: Ho, Raistrick & Huggins, J. Electrochem. Soc. 127 (1980) 343, doi:10.1149/1.2129668.
 * @throws DomainError for a slope of zero, or any other quantity that is not above zero.
 */
export function diffusionWarburgPotentialSlope_cm2PerS(line: {
  molarVolume_cm3PerMol: number;
  potentialSlope_V: number;
  electrons: number;
  area_cm2: number;
  sigmaW_ohmPerSqrtS: number;
}): number {
  const { potentialSlope_V, ...positive } = line;
  requirePositive('D = ½·[V_M·(dE/dx)/(n·F·A·σw)]²', positive);
  if (!Number.isFinite(potentialSlope_V) || potentialSlope_V === 0) {
    throw new DomainError('DOMAIN', `D = ½·[V_M·(dE/dx)/(n·F·A·σw)]²: dE/dx is ${potentialSlope_V} V`, {
      expected: 'a slope of the potential other than zero',
    });
  }
  const { molarVolume_cm3PerMol, electrons, area_cm2, sigmaW_ohmPerSqrtS } = positive;
  return 0.5 * ((molarVolume_cm3PerMol * potentialSlope_V) / (electrons * faraday_CPerMol * area_cm2 * sigmaW_ohmPerSqrtS)) ** 2;
}
