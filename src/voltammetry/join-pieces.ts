import type { SweepName } from '../core/voltammetry-choices';
import type { Sweep } from './sweep';

/** Rows [from, to) of a recording that run one way. */
export interface Piece {
  from: number;
  to: number;
  name: SweepName;
}

/** Fewer points than this are no sweep. */
const leastPoints = 5;

/**
 * The pieces of one direction of one cycle as a single sweep: a cycle that begins between its vertices has one direction in two pieces,
 * which meet where it began. Points that step back against their direction are left out.
 * @returns null where too little is left
 */
export function joinPieces(name: SweepName, pieces: readonly Piece[], potential_V: Float64Array, current_A: Float64Array): Sweep | null {
  const direction = name === 'anodic' ? 1 : -1;
  const own = pieces.filter((piece) => piece.name === name).toSorted((a, b) => direction * (potential_V[a.from]! - potential_V[b.from]!));
  const [potentials, currents]: [number[], number[]] = [[], []];
  let reached = Number.NEGATIVE_INFINITY;
  for (const { from, to } of own) {
    for (let k = from; k < to; k++) {
      const ahead = direction * potential_V[k]!;
      if (!(ahead > reached)) continue;
      reached = ahead;
      potentials.push(potential_V[k]!);
      currents.push(current_A[k]!);
    }
  }
  if (potentials.length < leastPoints) return null;
  if (direction < 0) {
    potentials.reverse();
    currents.reverse();
  }
  return { name, potential_V: Float64Array.from(potentials), current_A: Float64Array.from(currents) };
}
