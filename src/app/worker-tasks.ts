import type { ErrorRecord } from '../core/errors';
import type { FailedFit, FitResult } from '../core/fit-result';
import type { InstrumentFile } from '../core/reader';
import type { AnalysisTechnique } from '../core/recording';
import type { CurvesOfCycles } from '../cycling/curves-of-cycles';
import type { CircuitRival } from '../impedance/circuit-rivals';
import type { FitOptions, SeriesItem } from '../impedance/fit-options';
import type { MappingChoice } from '../import/mapping/mapping-choice';
import type { ImportedFile } from '../import/read-instrument-file';
import type { AnalysisRequest, AnalysisResults, CycleCurvesRequest } from './analysis/analysis-results';
import type { CheckedSpectrum } from './check-spectra';
import type { RelaxationRequest, SpectrumRelaxation } from './relaxation-of-spectrum';

/** What reading a file gave; errors are data, because they cross threads. */
export type FileOutcome =
  | { ok: true; imported: ImportedFile }
  /**
   * `holdsTable`: no reader knows it, but there is a table of numbers in it, so it must not be passed over.
   * `mappable`: a text that no instrument's own reader claims, so that a person may say what its columns are;
   * `shape` is equal for texts that one mapping fits.
   */
  | { ok: false; error: ErrorRecord; holdsTable: boolean; mappable: boolean; shape: string | null };

/** A file to read, and how where it is a text that no instrument's own reader claims. */
export interface ReadRequest extends InstrumentFile {
  mappings?: MappingChoice;
}

/** Everything that runs outside the host's own thread: plain data in, plain data out. */
export interface WorkerTasks {
  'read-file': { input: ReadRequest; partial: never; output: FileOutcome };
  /** One series of one sample. Results come one by one, as they are ready. */
  'fit-series': {
    input: { items: SeriesItem[]; options: FitOptions };
    partial: { index: number; result: FitResult | FailedFit };
    output: null;
  };
  'check-spectra': { input: SeriesItem[]; partial: never; output: CheckedSpectrum[] };
  'relaxation-times': { input: { item: SeriesItem; request: RelaxationRequest }; partial: never; output: SpectrumRelaxation };
  'circuit-rivals': { input: { item: SeriesItem; circuit: string; options: FitOptions }; partial: never; output: CircuitRival[] };
  /** One analysis of one cell. */
  analyse: { input: AnalysisRequest; partial: never; output: AnalysisResults[AnalysisTechnique] };
  /** Curves of chosen cycles of one cell. */
  'cycle-curves': { input: CycleCurvesRequest; partial: never; output: CurvesOfCycles };
}
export type WorkerTaskName = keyof WorkerTasks;
export type TaskInput<N extends WorkerTaskName> = WorkerTasks[N]['input'];
export type TaskPartial<N extends WorkerTaskName> = WorkerTasks[N]['partial'];
export type TaskOutput<N extends WorkerTaskName> = WorkerTasks[N]['output'];

export interface TaskWatch<N extends WorkerTaskName> {
  onPartial(partial: TaskPartial<N>): void;
  isCancelled(): boolean;
}
