import {
  type CellFile,
  type FitOptions,
  follow,
  type SeriesChoice,
  type SeriesItem,
  seriesChoice,
  type TaggedRecording,
} from '../../app/batch';
import type { FailedFit, FitResult } from '../../core/fit-result';
import { withCells } from './cell-argument';
import type { CommandLine } from './cli-command';
import { type FitGroup, type FitItem, fitGroups, fittingOptions, notesOfDifferences, runGroups, withAcceptances } from './fit-groups';
import { type GatheredSpectra, gatherSpectra } from './gather-spectra';
import { Progress } from './progress';
import { seriesArguments, withTags } from './series-arguments';

/** Everything the paths of a command gave, fitted. */
export interface FittedPaths extends GatheredSpectra {
  /** The spectra with the tags of a table and the records of their cells, in the order of `spectra`. */
  items: FitItem[];
  groups: FitGroup[];
  /** Each for itself, in the order of `spectra`. */
  alone: (FitResult | FailedFit)[];
  /** With what the whole list says of them. */
  results: (FitResult | FailedFit)[];
  /** What the series are followed over. */
  choice: SeriesChoice;
  /** A file or a spectrum failed. */
  failed: boolean;
}

/** What is said of the spectra beside their files. */
export interface SaidOfSpectra {
  cells: CellFile | null;
  tags: readonly TaggedRecording[];
}

/** Reads every spectrum of the paths and fits it, with a bar on the terminal; `onResult` gets each as soon as all of it is known. */
export async function fitPaths(
  line: CommandLine,
  options: FitOptions,
  said: SaidOfSpectra,
  onResult: (result: FitResult | FailedFit) => void,
): Promise<FittedPaths> {
  return fitGathered(line, options, said, await gatherSpectra(line), onResult);
}

/** Fits what was read already. */
export function fitGathered(
  line: CommandLine,
  options: FitOptions,
  { cells, tags }: SaidOfSpectra,
  gathered: GatheredSpectra,
  onResult: (result: FitResult | FailedFit) => void = () => {},
): FittedPaths {
  const tagged = withTags(
    gathered.spectra.map(({ item }) => item),
    tags,
  );
  const described = withCells(tagged.items, cells);
  const items = gathered.spectra.map(({ kept }, k): FitItem => ({ item: described.items[k]!, ...(kept === undefined ? {} : { kept }) }));
  const choice = seriesChoice(
    seriesArguments(line),
    items.map(({ item }) => item.recording),
  );
  const isTyped = fittingOptions.some((name) => line.isGiven(name));
  const groups = fitGroups(items, options, isTyped);
  const { alone, results } = fitAll(items, groups, choice, onResult);
  const notes = [...gathered.notes, ...tagged.notes, ...described.notes, ...(isTyped ? [] : notesOfDifferences(items, results))];
  const failed = gathered.failures.length > 0 || results.some(({ error }) => error !== undefined);
  return { ...gathered, items, groups, alone, results, choice, failed, notes };
}

/** Each result is handed on as soon as it is known, unless it says something that hangs on all of them. */
function fitAll(
  items: FitItem[],
  groups: FitGroup[],
  choice: SeriesChoice,
  onResult: (result: FitResult | FailedFit) => void,
): Pick<FittedPaths, 'alone' | 'results'> {
  const progress = new Progress('fitting', items.length);
  const isLate = hangsOnAll(items, choice);
  const alone = runGroups(items, groups, choice.axis, (result) => {
    progress.step();
    if (!isLate) onResult(result);
  });
  progress.end();
  const results = follow(withAcceptances(items, alone), choice);
  if (isLate) for (const result of results) onResult(result);
  return { alone, results };
}

/** Ratios, activation energies and whether numbers came out as they were accepted are known when the last spectrum is. */
function hangsOnAll(items: readonly FitItem[], { axis }: SeriesChoice): boolean {
  const temperatures = new Set(items.map(({ item }: { item: SeriesItem }) => item.recording.tags.temperature_K));
  return axis !== null || temperatures.size > 2 || items.some(({ kept }) => kept?.accepted != null);
}
