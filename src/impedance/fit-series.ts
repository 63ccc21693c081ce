import type { FailedFit, FitResult } from '../core/fit-result';
import { chooseCircuits } from './choice/choose-circuits';
import type { ChosenFits } from './choice/chosen-fits';
import type { CircuitFit } from './fit/fit-circuit';
import type { FitOptions, SeriesItem } from './fit-options';
import { describeFit, failedFit, fitOnce, type RawFit } from './fit-spectrum';
import { type ResolvedCircuit, resolveCircuit } from './resolve-circuit';

export interface SeriesWatch {
  /** Each spectrum as it is done; `index` is its place in `items`. */
  onResult(index: number, result: FitResult | FailedFit): void;
  /** Asked between spectra; what is done by then is kept. */
  isCancelled(): boolean;
}
const unwatched: SeriesWatch = { onResult: () => {}, isCancelled: () => false };

/**
 * Fits a series of one sample, in the order given: every spectrum afresh, then from its neighbours' values, and keeps the
 * better. `auto` chooses the circuit over the series (fresh cells apart from cycled). A spectrum that fails does not stop
 * the rest; those not reached before a cancel are missing from the result.
 */
export function fitSeries(items: readonly SeriesItem[], options: FitOptions, watch: SeriesWatch = unwatched): (FitResult | FailedFit)[] {
  const series = new Series(items, options, watch);
  if (options.circuit === 'auto') series.takeChosen(chooseCircuits(items, options, watch.isCancelled));
  else series.fitWith(resolveCircuit(options.circuit));
  return series.results;
}

/** Hands out each result as soon as its neighbours on both sides are fitted. */
class Series {
  readonly results: (FitResult | FailedFit)[] = [];
  private fits: ChosenFits = { chosen: new Map(), failures: new Map() };

  constructor(
    private readonly items: readonly SeriesItem[],
    private readonly options: FitOptions,
    private readonly watch: SeriesWatch,
  ) {}

  /** All were compared already; what was decided by a cancel is kept. */
  takeChosen(fits: ChosenFits): void {
    this.fits = fits;
    for (let k = 0; k < this.items.length; k++) this.finish(k);
  }

  fitWith(circuit: ResolvedCircuit): void {
    let last = -1;
    for (const [k, item] of this.items.entries()) {
      if (this.watch.isCancelled()) break;
      try {
        this.fits.chosen.set(k, { raw: fitOnce(item, circuit, this.options) });
      } catch (error) {
        this.fits.failures.set(k, error);
      }
      this.finish(k - 1);
      last = k;
    }
    this.finish(last);
  }

  private finish(k: number): void {
    const item = this.items[k];
    if (item === undefined) return;
    const choice = this.fits.chosen.get(k);
    if (choice === undefined) {
      const failure = this.fits.failures.get(k);
      if (failure !== undefined) this.emit(k, failedFit(item, failure));
      return;
    }
    try {
      const neighbours = [this.fits.chosen.get(k - 1)?.raw, this.fits.chosen.get(k + 1)?.raw];
      const result = describeFit(item, withNeighbours(item, choice.raw, neighbours, this.options), this.options, choice.reason);
      if (choice.deviates !== undefined) result.warnings.push({ code: 'DEVIATING_CIRCUIT', message: choice.deviates });
      this.emit(k, result);
    } catch (error) {
      this.emit(k, failedFit(item, error));
    }
  }

  private emit(k: number, result: FitResult | FailedFit): void {
    this.results.push(result);
    this.watch.onResult(k, result);
  }
}

/** From the values of both neighbours with the same circuit; kept where S falls by more than 0.1 %. */
function withNeighbours(item: SeriesItem, own: RawFit, neighbours: (RawFit | undefined)[], options: FitOptions): RawFit {
  const starts = neighbours.flatMap((other) =>
    other?.circuit === own.circuit ? [other.fit.problem.space.toNatural(other.fit.best.x)] : [],
  );
  if (starts.length === 0) return own;
  const fresh = fitOnce(item, own.circuit, options, { starts, only: true });
  if (!(fresh.fit.best.allowed && fresh.fit.best.sum < 0.999 * own.fit.best.sum))
    return { ...own, elapsed_ms: own.elapsed_ms + fresh.elapsed_ms };
  return { ...fresh, fit: together(own.fit, fresh.fit), elapsed_ms: own.elapsed_ms + fresh.elapsed_ms };
}

/** The neighbours' minimum with what the search of its own had found beside it. */
function together(own: CircuitFit, fresh: CircuitFit): CircuitFit {
  const { rows } = fresh.problem;
  const isNear = (sum: number) => rows * Math.log(sum / fresh.best.sum) < 6;
  return {
    ...fresh,
    alternatives: [...fresh.alternatives, ...[own.best, ...own.alternatives].filter(({ sum }) => isNear(sum))],
    starts: own.starts + fresh.starts,
    iterations: own.iterations + fresh.iterations,
    supported: false,
  };
}
