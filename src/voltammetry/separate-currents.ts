import { lineFit } from '../core/line-fit';
import type { CurrentSeparation } from '../core/voltammetry-result';
import type { SweepOnGrid } from './sweep-on-grid';

/** Above this a potential is marked: R² would mean nothing where the current crosses zero. */
const mostResidual = 0.05;

/**
 * k1 and k2 of i = k1·v + k2·√v at every potential: i/√v against √v, slope and intercept. i is positive in its sweep's direction.
 * Source: Wang, Polleux, Lim & Dunn, J. Phys. Chem. C 111 (2007) 14925, doi:10.1021/jp074464w.
 */
export function separateCurrents(grids: readonly SweepOnGrid[], rates_VPerS: readonly number[]): CurrentSeparation {
  const count = grids.reduce((sum, { potential_V }) => sum + potential_V.length, 0);
  const separation = emptySeparation(count);
  const roots = rates_VPerS.map(Math.sqrt);
  let row = 0;
  for (const { sweep, potential_V, current_A } of grids) {
    for (let k = 0; k < potential_V.length; k++, row++) {
      const y = current_A.map((currents, j) => currents[k]! / roots[j]!);
      separation.potential_V[row] = potential_V[k]!;
      separation.sweep.push(sweep);
      const line = lineFit(roots, y);
      if (line === null) continue;
      separation.k1[row] = line.slope;
      separation.k2[row] = line.intercept;
      separation.r2[row] = line.r2;
      separation.k1StandardError[row] = line.slopeError;
      separation.k2StandardError[row] = line.interceptError;
      const size = y.reduce((sum, value) => sum + value * value, 0);
      const left = line.residualDeviation ** 2 * (line.points - 2);
      separation.relativeResidual[row] = size > 0 ? Math.sqrt(left / size) : 0;
      const isDoubtful = line.slope < 0 || line.intercept < 0 || separation.relativeResidual[row]! > mostResidual;
      separation.marked[row] = isDoubtful ? 1 : 0;
    }
  }
  return separation;
}

function emptySeparation(count: number): CurrentSeparation {
  const empty = () => new Float64Array(count).fill(Number.NaN);
  return {
    potential_V: empty(),
    sweep: [],
    k1: empty(),
    k2: empty(),
    r2: empty(),
    k1StandardError: empty(),
    k2StandardError: empty(),
    relativeResidual: empty(),
    marked: new Uint8Array(count),
  };
}
