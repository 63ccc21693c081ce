import type { CurrentSeparation, VoltammetryResult } from '../core/voltammetry-result';
import { capacitiveCurrents } from './capacitive-currents';
import { capacitiveShares } from './capacitive-shares';
import { constantMatters } from './constant-matters';
import { exponentsOverPotential } from './exponents-over-potential';
import { microamperes } from './microamperes';
import { separateCurrents } from './separate-currents';
import type { SweepOnGrid } from './sweep-on-grid';
import { trasattiCharges } from './trasatti-charges';

type Storage = { capacitive_A: Float64Array[] } & Pick<
  VoltammetryResult,
  'shares' | 'separation' | 'separationReason' | 'markedFraction' | 'exponents' | 'trasatti'
>;

/** k1 and k2, shares, charges and b against potential: all that needs three rates and a common range. */
export function storageOfSeries(grids: readonly SweepOnGrid[], rates_VPerS: readonly number[], constant_A: number | null): Storage {
  const nothing = { capacitive_A: [], shares: [], separation: null, markedFraction: null, exponents: null, trasatti: null };
  if (new Set(rates_VPerS).size < 3) return { ...nothing, separationReason: 'k1 and k2 need three different scan rates.' };
  if (grids.length === 0) return { ...nothing, separationReason: 'The voltammograms share no range of potential.' };
  const separation = separateCurrents(grids, rates_VPerS);
  const exponents = exponentsOverPotential(grids, rates_VPerS, constant_A);
  const slowest_A = meanCurrent(grids);
  if (constantMatters(constant_A, slowest_A)) {
    const separationReason = `A constant current of ${microamperes(constant_A ?? 0)} lies under both sweeps, and i = k1·v + k2·√v has no place for it.`;
    return { ...nothing, separation, markedFraction: markedOf(separation), exponents, separationReason };
  }
  const shares = capacitiveShares(grids, separation, rates_VPerS);
  return {
    capacitive_A: capacitiveCurrents(grids, separation, rates_VPerS),
    shares,
    separation,
    markedFraction: markedOf(separation),
    exponents,
    trasatti: trasattiCharges(shares, grids.length),
  };
}

function markedOf({ marked }: CurrentSeparation): number {
  return marked.reduce((sum, one) => sum + one, 0) / marked.length;
}

/** Mean of |i| at the slowest rate over all sweeps, A. */
function meanCurrent(grids: readonly SweepOnGrid[]): number {
  const all = grids.flatMap(({ current_A }) => [...(current_A[0] ?? [])]);
  return all.reduce((sum, value) => sum + Math.abs(value), 0) / Math.max(1, all.length);
}
