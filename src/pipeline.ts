// The way of the data, top to bottom: files → recordings → series → fits → physical numbers → table, and beside the impedance the cell's
// time series → titrations, voltammetry, cycling. Read this first.
import { markDuplicates } from './app/mark-duplicates';
import { sayDuplicate } from './app/say-duplicate';
import { version } from './app/version';
import type { FailedFit, FitResult } from './core/fit-result';
import type { ImpedanceRecording, TimeSeriesRecording, TimeSeriesTechnique } from './core/recording';
import type { SourcedSeries } from './core/sourced-series';
import type { TitrationResult } from './core/titration-result';
import type { VoltammetryAnswer } from './core/voltammetry-result';
import { analyseCycling } from './cycling/analyse-cycling';
import { curvesOfCycles } from './cycling/curves-of-cycles';
import { fitEvidence } from './impedance/fit-evidence';
import type { FitOptions, SeriesItem } from './impedance/fit-options';
import { fitSeries, type SeriesWatch } from './impedance/fit-series';
import { type ImportedFile, readInstrumentFile } from './import/read-instrument-file';
import { cyclingCsv } from './report/cycling-csv';
import { resultsCsv } from './report/results-csv';
import { titrationCsv } from './report/titration-csv';
import { evaluateTitration } from './titration/evaluate-titration';
import { deriveNumbers } from './track/derive-numbers';
import { followSeries } from './track/follow-series';
import type { SeriesAxis } from './track/series-axis';
import { SeriesFollower } from './track/series-follower';
import { analyseVoltammetry } from './voltammetry/analyse-voltammetry';
import type { VoltammetryInput } from './voltammetry/voltammetry-input';

/** 1. Bytes → recordings: impedance sweeps and time series, with sample and tags. */
export const read = readInstrumentFile;

/** 2. Every impedance sweep of a file as an item of a series. `path` is how the file was named. */
export function spectraOf({ recordings }: ImportedFile, path: string, sha256?: string): SeriesItem[] {
  return recordings
    .filter((recording): recording is ImpedanceRecording => recording.technique === 'eis')
    .map((recording) => ({ name: recording.label, file: path, recording, ...(sha256 === undefined ? {} : { sha256 }) }));
}

/**
 * 3. Spectra → Rs, Rsei, Rct, σw and what follows from them, each with its error. Every sample is a series of its own; order as given.
 * Neighbours are those along `axis`, by default the one that tells most spectra apart.
 */
export function fitSpectra(
  items: readonly SeriesItem[],
  options: FitOptions,
  watch?: SeriesWatch,
  axis?: SeriesAxis | null,
): (FitResult | FailedFit)[] {
  const results: (FitResult | FailedFit)[] = [];
  const marked = markDuplicates(items);
  for (const indices of Map.groupBy(items.keys(), (k) => items[k]!.recording.sample).values()) {
    const series = indices.map((k) => marked[k]!.item);
    const follower = new SeriesFollower(
      series.map(({ recording }) => recording),
      (k, result) => {
        results[indices[k]!] = result;
        watch?.onResult(indices[k]!, result);
      },
      [],
      axis ?? undefined,
    );
    const onResult = (k: number, result: FitResult | FailedFit) =>
      follower.add(k, sayDuplicate(physicalNumbers(series[k]!, result, options), marked[indices[k]!]!.duplicate));
    fitSeries(series, options, { isCancelled: watch?.isCancelled ?? (() => false), onResult });
    follower.end();
  }
  return results;
}

/** 4. A fit and its cell record → σ, i0, C, D, each with its formula and what went in, or the reason why not. */
export function physicalNumbers(item: SeriesItem, result: FitResult | FailedFit, options: FitOptions): FitResult | FailedFit {
  if (!('parameters' in result)) return result;
  const fit = { ...result, ...fitEvidence(item, result, options, version) };
  return { ...fit, ...deriveNumbers(fit, item.cell) };
}

/** 5. Fits → what only the series says: activation energies, numbers over those at a reference or of another sample. */
export const follow = followSeries;

/** 6. Fits → a table. */
export const table = resultsCsv;

/** 7. Every time series of a file that was measured by one of these techniques. */
export function seriesOf(
  { recordings }: ImportedFile,
  path: string,
  techniques: readonly TimeSeriesTechnique[],
  sha256?: string,
): SourcedSeries[] {
  return recordings
    .filter((recording): recording is TimeSeriesRecording => (techniques as readonly string[]).includes(recording.technique))
    .map(({ id, label, sample, tags, series }) => ({
      ...{ id, name: label, file: path, sample, tags, series },
      ...(sha256 === undefined ? {} : { sha256 }),
    }));
}

/** 8. A cell's cycling → capacities, efficiencies, rates, polarisation, energy: a row a cycle, and what follows from all of them. */
export const cycling = analyseCycling;
/** Potential over capacity, and dQ/dV, of chosen cycles. */
export const cycleCurves = curvesOfCycles;

/** 9. Cycling → a table. */
export const cyclingTable = cyclingCsv;

/** 10. Voltammograms of one cell at several rates → peaks with b, k1 and k2, shares, D; and what to draw them by. */
export function voltammetry(input: VoltammetryInput): VoltammetryAnswer {
  const { result, voltammograms, capacitive_A } = analyseVoltammetry(input);
  return { result, curves: voltammograms.map(({ used: { id }, rate_VPerS, trace }) => ({ id, rate_VPerS, ...trace })), capacitive_A };
}

/** 11. A titration and its cell record → pulses with their ledger, D against potential, means, each with what went in or why not. */
export function titration(...given: Parameters<typeof evaluateTitration>): TitrationResult & { version: string } {
  return { ...evaluateTitration(...given), version };
}

/** 12. Titrations → a table. */
export const titrationTable = titrationCsv;
