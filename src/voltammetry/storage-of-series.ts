import type { VoltammetryResult } from '../core/voltammetry-result';
import { capacitiveShares } from './capacitive-shares';
import { exponentsOverPotential } from './exponents-over-potential';
import { separateCurrents } from './separate-currents';
import type { SweepOnGrid } from './sweep-on-grid';
import { trasattiCharges } from './trasatti-charges';

type Storage = Pick<VoltammetryResult, 'shares' | 'separation' | 'separationReason' | 'markedFraction' | 'exponents' | 'trasatti'>;

/** k1 and k2, shares, charges and b against potential: all that needs three rates and a common range. */
export function storageOfSeries(grids: readonly SweepOnGrid[], rates_VPerS: readonly number[], constant_A: number | null): Storage {
  const nothing = { shares: [], separation: null, markedFraction: null, exponents: null, trasatti: null };
  if (new Set(rates_VPerS).size < 3) return { ...nothing, separationReason: 'k1 and k2 need three different scan rates.' };
  if (grids.length === 0) return { ...nothing, separationReason: 'The voltammograms share no range of potential.' };
  const separation = separateCurrents(grids, rates_VPerS);
  const shares = capacitiveShares(grids, separation, rates_VPerS);
  return {
    shares,
    separation,
    markedFraction: separation.marked.reduce((sum, one) => sum + one, 0) / separation.marked.length,
    exponents: exponentsOverPotential(grids, rates_VPerS, constant_A),
    trasatti: trasattiCharges(shares, grids.length),
  };
}
