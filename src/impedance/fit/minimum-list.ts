import type { Minimum } from './minimise';

export interface FoundMinimum {
  x: Float64Array;
  sum: number;
  /** Runs that ended here. */
  count: number;
  /** Whether its order of arcs is the circuit's. */
  allowed: boolean;
  stopReason: Minimum['stopReason'];
}

/** Where the runs ended, each distinct minimum once. */
export class MinimumList {
  private readonly minima: FoundMinimum[] = [];

  constructor(
    private readonly rows: number,
    private readonly isAllowed: (x: Float64Array) => boolean,
  ) {}

  add({ x, sum, stopReason }: Minimum): void {
    if (!Number.isFinite(sum) || stopReason === 'abandoned') return;
    const known = this.minima.find((other) => sameSum(sum, other.sum) && samePlace(x, other.x));
    if (known === undefined) {
      this.minima.push({ x, sum, count: 1, allowed: this.isAllowed(x), stopReason });
      return;
    }
    known.count++;
    if (sum < known.sum) Object.assign(known, { x, sum, stopReason });
  }

  /** A minimum after more iterations; `allowed` is judged anew. */
  improve(minimum: FoundMinimum, { x, sum, stopReason }: Minimum): void {
    if (sum <= minimum.sum)
      Object.assign(minimum, {
        x,
        sum,
        stopReason: stopReason === 'iteration-limit' ? stopReason : 'converged',
        allowed: this.isAllowed(x),
      });
  }

  /** The lowest of all. */
  get lowest(): FoundMinimum | undefined {
    return lowestOf(this.minima);
  }

  /** The lowest whose arcs stand in the circuit's order. */
  get best(): FoundMinimum | undefined {
    return lowestOf(this.minima.filter((minimum) => minimum.allowed));
  }

  /** Runs that agree with the best within 0.1 % of S. */
  get agreeing(): number {
    const best = this.best;
    return best === undefined ? 0 : this.agreeingWith(best);
  }

  agreeingWith(best: FoundMinimum): number {
    return this.minima
      .filter((other) => other.allowed === best.allowed && sameSum(other.sum, best.sum))
      .reduce((sum, { count }) => sum + count, 0);
  }

  /** Those worth polishing: the best and what might be listed beside it. */
  competitive(): FoundMinimum[] {
    const best = this.best ?? this.lowest;
    return best === undefined ? [] : this.minima.filter((other) => other === best || this.distance(other, best) < 8);
  }

  alternativesTo(best: FoundMinimum): FoundMinimum[] {
    const distinct: FoundMinimum[] = [];
    for (const other of this.minima.toSorted((a, b) => a.sum - b.sum)) {
      if (other === best || this.distance(other, best) >= 6) continue;
      if (samePlace(other.x, best.x) || distinct.some((listed) => samePlace(listed.x, other.x))) continue;
      distinct.push(other);
    }
    return distinct;
  }

  /** 2N ln(S/S_best): how much less likely the data are there. */
  private distance(other: FoundMinimum, best: FoundMinimum): number {
    return this.rows * Math.log(Math.max(other.sum, 1e-300) / Math.max(best.sum, 1e-300));
  }
}

function lowestOf(minima: FoundMinimum[]): FoundMinimum | undefined {
  return minima.reduce<FoundMinimum | undefined>((best, other) => (best === undefined || other.sum < best.sum ? other : best), undefined);
}

function sameSum(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-3 * Math.min(a, b) + 1e-24;
}

function samePlace(a: Float64Array, b: Float64Array): boolean {
  return a.every((value, k) => Math.abs(value - b[k]!) < 0.1);
}
