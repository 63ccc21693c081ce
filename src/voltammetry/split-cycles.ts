import { sweepTurns } from '../core/sweep-turns';
import type { Piece } from './join-pieces';

/** One cycle of a recording as rows, before anything is done to its numbers. */
export interface CycleRows {
  /** As the file counts it, else from 1. */
  cycle: number;
  pieces: Piece[];
  /** It runs over its range in both directions, and that range is not less than what cycles of this recording usually have. */
  isComplete: boolean;
}

/** Both directions of a complete cycle cover at least this part of its range. */
const covered = 0.9;

/**
 * Cycles and sweeps of a voltammogram: sweeps end where the potential turns; cycles are the file's (`cycle` of each row), else two sweeps each.
 * @param potential_V as applied, without NaN, before any correction for resistance
 */
export function splitCycles(potential_V: Float64Array, cycle: Float64Array | null): CycleRows[] {
  const bounds = [0, ...sweepTurns(potential_V), potential_V.length];
  const sweeps = bounds.slice(1).map((to, k) => ({ from: bounds[k]!, to }));
  const numberOf = (row: number, sweep: number) => (cycle === null ? Math.floor(sweep / 2) + 1 : cycle[row]!);
  const byCycle = new Map<number, Piece[]>();
  for (const [k, { from, to }] of sweeps.entries()) {
    for (let start = from; start < to; ) {
      const number = numberOf(start, k);
      let end = start + 1;
      while (end < to && numberOf(end, k) === number) end++;
      const rises = potential_V[Math.max(end - 1, start)]! - potential_V[start]!;
      const piece: Piece = { from: start, to: end, name: rises >= 0 ? 'anodic' : 'cathodic' };
      if (end - start > 1) byCycle.set(number, [...(byCycle.get(number) ?? []), piece]);
      start = end;
    }
  }
  const spans = [...byCycle].map(([number, pieces]) => ({ number, pieces, ...coverage(pieces, potential_V) }));
  const usual = median(spans.map(({ span }) => span));
  return spans.map(({ number, pieces, span, bothWays }) => ({
    cycle: number,
    pieces,
    isComplete: span > 0 && bothWays >= covered * span && span >= covered * usual,
  }));
}

/** Range of the potential over all pieces, and how much of it both directions reach. */
function coverage(pieces: readonly Piece[], potential_V: Float64Array): { span: number; bothWays: number } {
  const range = (own: readonly Piece[]) => {
    let [low, high] = [Infinity, -Infinity];
    for (const { from, to } of own) {
      for (let k = from; k < to; k++) {
        if (potential_V[k]! < low) low = potential_V[k]!;
        if (potential_V[k]! > high) high = potential_V[k]!;
      }
    }
    return Math.max(0, high - low);
  };
  const one = (name: Piece['name']) => range(pieces.filter((piece) => piece.name === name));
  return { span: range(pieces), bothWays: Math.min(one('anodic'), one('cathodic')) };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
