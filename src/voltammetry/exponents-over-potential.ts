import type { ExponentOverPotential } from '../core/voltammetry-result';
import { constantMatters } from './constant-matters';
import { microamperes } from './microamperes';
import { rateExponent } from './rate-exponent';
import type { SweepOnGrid } from './sweep-on-grid';

/** b of the current at every potential of the grid; NaN where the current has not its sweep's sign at every rate, or a constant under it matters. */
export function exponentsOverPotential(
  grids: readonly SweepOnGrid[],
  rates_VPerS: readonly number[],
  constant_A: number | null,
): ExponentOverPotential {
  const count = grids.reduce((sum, { potential_V }) => sum + potential_V.length, 0);
  const empty = () => new Float64Array(count).fill(Number.NaN);
  const exponents: ExponentOverPotential = { potential_V: empty(), sweep: [], b: empty(), bStandardError: empty(), r2: empty() };
  let row = 0;
  for (const { sweep, potential_V, current_A } of grids) {
    for (let k = 0; k < potential_V.length; k++, row++) {
      exponents.potential_V[row] = potential_V[k]!;
      exponents.sweep.push(sweep);
      const currents = current_A.map((all) => all[k]!);
      // Behind a vertex the current still runs the other way: that is no storage of this sweep.
      const exponent = currents[0]! > 0 && !constantMatters(constant_A, currents[0]!) ? rateExponent(rates_VPerS, currents) : null;
      if (exponent === null) continue;
      exponents.b[row] = exponent.b;
      exponents.bStandardError[row] = exponent.bStandardError;
      exponents.r2[row] = exponent.bR2;
    }
  }
  if (constant_A === null || exponents.b.some(Number.isFinite)) return exponents;
  const notDetermined = `A constant current of ${microamperes(constant_A)} lies under both sweeps: log i against log v has no slope b.`;
  return { ...exponents, notDetermined };
}
