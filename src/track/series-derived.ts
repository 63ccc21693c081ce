import type { DerivedQuantity } from '../core/derived-quantity';
import type { FailedFit, FitResult } from '../core/fit-result';
import { activationEnergies } from './activation-energy';

/** Derived numbers that only a whole series gives, such as activation energies: by index of each result they belong to; null where there are none. */
export function seriesDerived(results: readonly (FitResult | FailedFit)[]): (Record<string, DerivedQuantity> | null)[] {
  const derived: (Record<string, DerivedQuantity> | null)[] = results.map(() => null);
  for (const { key, energy, indices } of activationEnergies(results))
    for (const index of indices) derived[index] = { ...derived[index], [key]: energy };
  return derived;
}
