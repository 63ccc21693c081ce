import { faraday_CPerMol, gasConstant_JPerMolK } from '../core/constants';
import { requirePositive } from '../core/require-positive';

/**
 * D = R²T²/(2A²n⁴F⁴C²σw²), in cm²/s, with σw against ω^(−1/2), never f^(−1/2).
 * Valid for half-infinite planar diffusion into a host whose potential follows Nernst: an order of magnitude in real hosts.
 * Source: Bard & Faulkner, Electrochemical Methods, 2nd ed. 2001, section 10.3 (Warburg coefficient of one species).
 * @throws DomainError for any quantity that is not above zero.
 */
export function diffusionWarburg_cm2PerS(line: {
  temperature_K: number;
  area_cm2: number;
  electrons: number;
  concentration_molPerCm3: number;
  sigmaW_ohmPerSqrtS: number;
}): number {
  requirePositive('D = R²T²/(2A²n⁴F⁴C²σw²)', line);
  const { temperature_K, area_cm2, electrons, concentration_molPerCm3, sigmaW_ohmPerSqrtS } = line;
  const numerator = gasConstant_JPerMolK * temperature_K;
  return 0.5 * (numerator / (area_cm2 * electrons ** 2 * faraday_CPerMol ** 2 * concentration_molPerCm3 * sigmaW_ohmPerSqrtS)) ** 2;
}
