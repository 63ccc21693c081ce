import { lineFit } from '../core/line-fit';
import type { CurrentRateLine } from '../core/voltammetry-result';
import { currentAt } from './current-at';
import { hasConstantCurrent } from './has-constant-current';
import type { Voltammogram } from './voltammogram';

/**
 * Current against rate at one potential as straight lines with an offset: half the difference of both sweeps (a capacitance, where nothing but
 * a double layer is charged), each sweep alone, and half the sum, whose value at rate zero flows whatever the rate.
 * @returns null with fewer than three rates, or where one lacks a sweep there
 */
export function currentRateLine(voltammograms: readonly Voltammogram[], potential_V: number): CurrentRateLine | null {
  const rates = voltammograms.map(({ rate_VPerS }) => rate_VPerS);
  const [anodic, cathodic] = (['anodic', 'cathodic'] as const).map((sweep) =>
    voltammograms.map((one) => (one[sweep] === null ? Number.NaN : currentAt(one[sweep], potential_V))),
  ) as [number[], number[]];
  if ([...anodic, ...cathodic].some(Number.isNaN)) return null;
  const [half, sum, up, down] = [
    anodic.map((value, j) => (value - cathodic[j]!) / 2),
    anodic.map((value, j) => (value + cathodic[j]!) / 2),
    anodic,
    cathodic.map((value) => -value),
  ].map((values) => lineFit(rates, values));
  if (half == null || sum == null || up == null || down == null) return null;
  return {
    potential_V,
    capacitance_F: { value: half.slope, standardError: half.slopeError },
    offset_A: { value: half.intercept, standardError: half.interceptError },
    r2: half.r2,
    anodic_F: { value: up.slope, standardError: up.slopeError },
    cathodic_F: { value: down.slope, standardError: down.slopeError },
    constant_A: { value: sum.intercept, standardError: sum.interceptError },
    hasConstant: hasConstantCurrent(anodic, cathodic),
    points: rates.map((rate_VPerS, j) => ({ rate_VPerS, anodic_A: anodic[j]!, cathodic_A: cathodic[j]! })),
  };
}
