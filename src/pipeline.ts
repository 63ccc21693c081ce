// The way of the data, top to bottom: files → recordings → series → fits → table. Read this first.
import type { FailedFit, FitResult } from './core/fit-result';
import type { ImpedanceRecording } from './core/recording';
import type { FitOptions, SeriesItem } from './impedance/fit-options';
import { fitSeries, type SeriesWatch } from './impedance/fit-series';
import { type ImportedFile, readInstrumentFile } from './import/read-instrument-file';
import { resultsCsv } from './report/results-csv';

/** 1. Bytes → recordings: impedance sweeps and time series, with sample and tags. */
export const read = readInstrumentFile;

/** 2. Every impedance sweep of a file as an item of a series. `path` is how the file was named. */
export function spectraOf({ recordings }: ImportedFile, path: string): SeriesItem[] {
  return recordings
    .filter((recording): recording is ImpedanceRecording => recording.technique === 'eis')
    .map((recording) => ({ name: recording.label, file: path, recording }));
}

/** 3. Spectra → Rs, Rsei, Rct, σw with errors. Samples are kept apart: each is a series of its own; order as given. */
export function fitSpectra(items: readonly SeriesItem[], options: FitOptions, watch?: SeriesWatch): (FitResult | FailedFit)[] {
  const results: (FitResult | FailedFit)[] = [];
  for (const indices of Map.groupBy(items.keys(), (k) => items[k]!.recording.sample).values()) {
    const series = indices.map((k) => items[k]!);
    fitSeries(series, options, {
      isCancelled: watch?.isCancelled ?? (() => false),
      onResult: (k, result) => {
        results[indices[k]!] = result;
        watch?.onResult(indices[k]!, result);
      },
    });
  }
  return results;
}

/** 4. Fits → a table. */
export const table = resultsCsv;
