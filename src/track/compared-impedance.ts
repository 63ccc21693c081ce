import type { ComparedImpedance, ComparedNumber } from '../core/cell-comparison';
import type { FitResult } from '../core/fit-result';
import type { CellResults } from './cell-results';
import { type TrendQuantity, trendValue } from './trend-value';

/** Resistances and σ_ion of the spectra that were fitted, by rising cycle. */
export function comparedImpedance(fits: CellResults['fits']): ComparedImpedance[] {
  return fits
    .flatMap(({ result, name, isStale }): ComparedImpedance[] => {
      if (!('parameters' in result)) return [];
      const number = (quantity: TrendQuantity) => comparedNumber(result, quantity);
      return [
        {
          ...{ id: result.id, name, cycle: result.tags.cycle, potential_V: result.tags.potential_V, isStale },
          Rs_ohm: number('Rs_ohm'),
          Rsei_ohm: number('Rsei_ohm'),
          Rct_ohm: number('Rct_ohm'),
          RseiPlusRct_ohm: number('RseiPlusRct_ohm'),
          ionicConductivity_SPerCm: number('ionicConductivity_SPerCm'),
        },
      ];
    })
    .sort((a, b) => (a.cycle ?? Infinity) - (b.cycle ?? Infinity) || 0);
}

/** A number of a fit as it is compared; null where it has no such quantity. */
export function comparedNumber(result: FitResult, quantity: TrendQuantity): ComparedNumber | null {
  const found = trendValue(result, quantity);
  if (found === null) return null;
  if (found.kind === 'refused') return { value: null, standardError: null, ci95: null, reason: found.reason };
  const { value, standardError, ci95 } = found;
  return { value, standardError, ci95 };
}
