import type { FailedFit, FitResult } from '../core/fit-result';
import { type ChosenFits, chooseCircuits } from './choice/choose-circuits';
import type { FitOptions, SeriesItem } from './fit-options';
import { describeFit, failedFit, fitOnce, type RawFit } from './fit-spectrum';
import { resolveCircuit } from './resolve-circuit';

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
  const results: (FitResult | FailedFit)[] = [];
  const emit = (index: number, result: FitResult | FailedFit) => {
    results.push(result);
    watch.onResult(index, result);
  };
  const { chosen, failures } =
    options.circuit === 'auto' ? chooseCircuits(items, options, watch.isCancelled) : fitNamed(items, options, watch.isCancelled);
  for (let k = 0; k < items.length; k++) {
    const item = items[k]!;
    const choice = chosen.get(k);
    if (choice === undefined) {
      const failure = failures.get(k);
      if (failure !== undefined) emit(k, failedFit(item, failure));
      continue;
    }
    if (watch.isCancelled()) break;
    try {
      const better = withNeighbours(item, choice.raw, [chosen.get(k - 1)?.raw, chosen.get(k + 1)?.raw], options);
      const result = describeFit(item, better, options, choice.reason);
      if (choice.deviates !== undefined) result.warnings.push({ code: 'DEVIATING_CIRCUIT', message: choice.deviates });
      emit(k, result);
    } catch (error) {
      emit(k, failedFit(item, error));
    }
  }
  return results;
}

function fitNamed(items: readonly SeriesItem[], options: FitOptions, isCancelled: () => boolean): ChosenFits {
  const circuit = resolveCircuit(options.circuit);
  const result: ChosenFits = { chosen: new Map(), failures: new Map() };
  for (const [k, item] of items.entries()) {
    if (isCancelled()) break;
    try {
      result.chosen.set(k, { raw: fitOnce(item, circuit, options) });
    } catch (error) {
      result.failures.set(k, error);
    }
  }
  return result;
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
  return { ...fresh, elapsed_ms: own.elapsed_ms + fresh.elapsed_ms };
}
