import type { CellRecord } from '../../core/cell-record';
import type { CellTitrations } from '../../core/cell-titrations';
import type { CyclingResult } from '../../core/cycling-result';
import type { FitResult } from '../../core/fit-result';
import type { AnalysisTechnique } from '../../core/recording';
import type { SourcedSeries } from '../../core/sourced-series';
import type { VoltammetryAnswer } from '../../core/voltammetry-result';
import type { AnalysisChoices } from './analysis-choices';

/** What each analysis gives. */
export interface AnalysisResults {
  cv: VoltammetryAnswer;
  gitt: CellTitrations;
  cycling: CyclingResult;
}

/** What an analysis works on: all recordings of one technique of one cell. */
export interface AnalysisInput<T extends AnalysisTechnique> {
  sample: string;
  /** In the order of the project. */
  recordings: SourcedSeries[];
  cell: CellRecord | undefined;
  choices: AnalysisChoices[T];
  /** Current fits of the same cell's impedance, for what one technique takes from the other (Rs for iR). */
  impedance: FitResult[];
}

/** A question to a worker. */
export interface AnalysisRequest {
  technique: AnalysisTechnique;
  input: AnalysisInput<AnalysisTechnique>;
}

/** The answer with what it was asked for. */
export type AnalysisOutcome = {
  [T in AnalysisTechnique]: { technique: T; sample: string; recordings: string[]; result: AnalysisResults[T] };
}[AnalysisTechnique];

/** A question to a worker for curves of some cycles. */
export interface CycleCurvesRequest {
  input: AnalysisInput<'cycling'>;
  cycles: readonly number[];
}
