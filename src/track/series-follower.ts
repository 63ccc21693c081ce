import type { FailedFit, FitResult } from '../core/fit-result';
import { jumpFlags, neighboursWanted } from './jump-flags';
import type { Placed, SeriesAxis } from './series-axis';
import { seriesLines } from './series-lines';
import { spectrumFlags } from './spectrum-flags';

type Arrived = FitResult | FailedFit;

/**
 * Hands the results of a series on, each with its flags, in the order of the series and as soon as the neighbours that its flags
 * need are known. `places` are all recordings of the series, fitted or not yet; neighbours are those along `axis`, by default the likeliest.
 */
export class SeriesFollower {
  private readonly arrived = new Map<number, Arrived>();
  private readonly neighbours = new Map<number, { before: number[]; after: number[] }>();
  private next = 0;
  private ended = false;

  constructor(
    private readonly places: readonly Placed[],
    private readonly handOn: (index: number, result: Arrived) => void,
    private readonly stale: readonly (string | null)[] = [],
    axis?: SeriesAxis,
  ) {
    for (const { members } of seriesLines(places, axis)) {
      const order = members.map(({ index }) => index);
      order.forEach((index, k) => {
        this.neighbours.set(index, { before: order.slice(0, k).reverse(), after: order.slice(k + 1) });
      });
    }
  }

  add(index: number, result: Arrived): void {
    this.arrived.set(index, result);
    this.flush();
  }

  /** Nothing more will come: what is missing was cancelled. */
  end(): void {
    this.ended = true;
    this.flush();
  }

  private flush(): void {
    for (; this.next < this.places.length; this.next++) {
      const result = this.arrived.get(this.next);
      if (result === undefined) {
        if (this.ended) continue;
        return;
      }
      if (!('parameters' in result)) {
        this.handOn(this.next, result);
        continue;
      }
      const { before = [], after = [] } = this.neighbours.get(this.next) ?? {};
      const [known, following] = [this.nearest(before), this.nearest(after)];
      if (known === null || following === null) return;
      const flags = [...spectrumFlags(result, this.stale[this.next] ?? null), ...jumpFlags(result, known, following)];
      this.handOn(this.next, { ...result, flags });
    }
  }

  /** The nearest fitted ones; null while one that may be among them is still to come. */
  private nearest(order: readonly number[]): FitResult[] | null {
    const found: FitResult[] = [];
    for (const index of order) {
      if (found.length === neighboursWanted) break;
      const result = this.arrived.get(index);
      if (result === undefined && !this.ended) return null;
      if (result !== undefined && 'parameters' in result) found.push(result);
    }
    return found;
  }
}
