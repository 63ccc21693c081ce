import { type FitOptions, fitSpectra, type SeriesAxis, type SeriesItem } from '../../app/batch';
import type { KeptFit } from '../../app/project-file/project-items';
import type { FailedFit, FitResult } from '../../core/fit-result';

/** A spectrum to fit; `kept` where it comes from a project. */
export interface FitItem {
  item: SeriesItem;
  kept?: KeptFit;
}

/** Options that say how to fit: where one is typed, it holds for what comes from a project too. */
export const fittingOptions = ['circuit', 'each', 'weighting', 'fmin', 'fmax', 'guess', 'fix', 'bound', 'tie', 'circuits', 'seed'] as const;

/** Spectra that are fitted together, with the same options. */
export interface FitGroup {
  places: number[];
  options: FitOptions;
}

/** As a project did it, unless something else is said: each run of it with the options it had; what has no fit yet as typed. */
export function fitGroups(items: readonly FitItem[], typed: FitOptions, isTyped: boolean): FitGroup[] {
  const groups = new Map<string, FitGroup>();
  items.forEach(({ kept }, place) => {
    const own = isTyped ? null : (kept?.options ?? null);
    const key = own === null ? '' : JSON.stringify([kept?.run, own]);
    const group = groups.get(key) ?? { places: [], options: own ?? typed };
    group.places.push(place);
    groups.set(key, group);
  });
  return [...groups.values()];
}

/** Fits every group; results in the order of the items. `axis`: along which spectra are neighbours, null where it was not said. */
export function runGroups(
  items: readonly FitItem[],
  groups: readonly FitGroup[],
  axis: SeriesAxis | null,
  onResult: (result: FitResult | FailedFit) => void,
): (FitResult | FailedFit)[] {
  const results: (FitResult | FailedFit)[] = [];
  for (const { places, options } of groups) {
    const chosen = places.map((place) => (items[place] as FitItem).item);
    const watch = {
      isCancelled: () => false,
      onResult: (k: number, result: FitResult | FailedFit) => {
        results[places[k] as number] = result;
        onResult(result);
      },
    };
    fitSpectra(chosen, options, watch, axis);
  }
  return results;
}

/** What came out otherwise than in the project, in words: the same input must give the same numbers. */
export function notesOfDifferences(items: readonly FitItem[], results: readonly (FitResult | FailedFit)[]): string[] {
  return items.flatMap(({ item, kept }, k) => {
    const [before, now] = [kept?.result, results[k]];
    if (before == null || now === undefined || numbersOf(before) === numbersOf(now)) return [];
    return [`${item.name}: the fit differs from the one in the project, which was made by another version or with other spectra beside it`];
  });
}

/** What a person accepted in the project stays accepted where the numbers came out the same. */
export function withAcceptances(items: readonly FitItem[], results: readonly (FitResult | FailedFit)[]): (FitResult | FailedFit)[] {
  return results.map((result, k) => {
    const { accepted = null, result: before = null } = items[k]?.kept ?? {};
    const isSame = before !== null && numbersOf(before) === numbersOf(result);
    return accepted === null || !isSame || !('parameters' in result) ? result : { ...result, accepted };
  });
}

function numbersOf(result: FitResult | FailedFit): string {
  return 'parameters' in result ? JSON.stringify([result.circuit, result.parameters, result.weightedSumOfSquares]) : 'failed';
}
