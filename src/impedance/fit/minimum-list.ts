import type { Minimum } from './minimise';

export interface FoundMinimum {
  x: Float64Array;
  sum: number;
  /** Runs that ended here. */
  count: number;
  /** Whether its order of arcs is the circuit's. */
  allowed: boolean;
  stopReason: Minimum['stopReason'];
  twins: Set<FoundMinimum>;
}

/** Where the runs ended, each distinct minimum once. */
export class MinimumList {
  private readonly minima: FoundMinimum[] = [];

  constructor(
    private readonly rows: number,
    private readonly isAllowed: (x: Float64Array) => boolean,
  ) {}

  /** Where a run ended, or undefined where it led nowhere. */
  add({ x, sum, stopReason }: Minimum): FoundMinimum | undefined {
    if (!Number.isFinite(sum) || stopReason === 'abandoned') return undefined;
    const known = this.minima.find((other) => this.sameSum(sum, other.sum) && samePlace(x, other.x));
    if (known === undefined) {
      const found = { x, sum, count: 1, allowed: this.isAllowed(x), stopReason, twins: new Set<FoundMinimum>() };
      this.minima.push(found);
      return found;
    }
    known.count++;
    if (sum < known.sum) Object.assign(known, { x, sum, stopReason });
    return known;
  }

  /** Two minima that exchanging arcs leads from one to the other. */
  pair(a: FoundMinimum, b: FoundMinimum): void {
    a.twins.add(b);
    b.twins.add(a);
  }

  /** Runs that ended in the lowest minimum, or in one that exchanging arcs connects with it. */
  get support(): number {
    const { lowest } = this;
    if (lowest === undefined) return 0;
    return this.minima
      .filter((other) => this.sameSum(other.sum, lowest.sum) || lowest.twins.has(other))
      .reduce((sum, { count }) => sum + count, 0);
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

  /** A minimum to a place that is as good. */
  move(minimum: FoundMinimum, x: Float64Array, sum: number): void {
    Object.assign(minimum, { x, sum, allowed: this.isAllowed(x) });
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
      .filter((other) => other.allowed === best.allowed && this.sameSum(other.sum, best.sum))
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

  /** Within 0.1 %, or both at the rounding of noise-free data. */
  private sameSum(a: number, b: number): boolean {
    return Math.abs(a - b) <= 1e-3 * Math.min(a, b) || Math.max(a, b) < this.rows * 1e-17;
  }

  /** 2N ln(S/S_best): how much less likely the data are there. */
  private distance(other: FoundMinimum, best: FoundMinimum): number {
    return this.rows * Math.log(Math.max(other.sum, 1e-300) / Math.max(best.sum, 1e-300));
  }
}

function lowestOf(minima: FoundMinimum[]): FoundMinimum | undefined {
  return minima.reduce<FoundMinimum | undefined>((best, other) => (best === undefined || other.sum < best.sum ? other : best), undefined);
}

function samePlace(a: Float64Array, b: Float64Array): boolean {
  return a.every((value, k) => Math.abs(value - b[k]!) < 0.1);
}
