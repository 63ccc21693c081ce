import type { FitResult, Roles } from '../core/fit-result';
import type { TrendQuantity } from './trend-value';

const roles: readonly (keyof Roles)[] = ['Rs_ohm', 'Rsei_ohm', 'Rct_ohm', 'RseiPlusRct_ohm', 'Rtot_ohm', 'sigmaW_ohmPerSqrtS'];

/** Every quantity that can be followed over these fits: roles, the slope of the Warburg line, and derived numbers that any of them has. */
export function followedQuantities(fits: readonly FitResult[]): TrendQuantity[] {
  const derived = fits.flatMap((fit) => Object.entries(fit.derived).flatMap(([key, { value }]) => (value === null ? [] : [key])));
  return [...roles, 'warburgSlope_ohmPerSqrtS', ...new Set(derived)];
}
