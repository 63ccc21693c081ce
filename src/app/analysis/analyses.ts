import type { AnalysisTechnique } from '../../core/recording';
import { cycling, voltammetry } from '../../pipeline';
import type { AnalysisInput, AnalysisResults } from './analysis-results';
import { titrationsOfCell } from './titrations-of-cell';

type Analysis<T extends AnalysisTechnique> = (input: AnalysisInput<T>) => AnalysisResults[T];

/** What runs for each technique, in a worker. */
const analyses: { [T in AnalysisTechnique]: Analysis<T> } = {
  cv: voltammetry,
  gitt: titrationsOfCell,
  cycling: ({ sample, recordings, cell, choices }) => cycling(sample, recordings, { cell, choices }),
};

/** @throws ArctraceError where the recordings do not allow it: what is missing and what to do. */
export function analyse<T extends AnalysisTechnique>(technique: T, input: AnalysisInput<T>): AnalysisResults[T] {
  return (analyses[technique] as Analysis<T>)(input);
}
