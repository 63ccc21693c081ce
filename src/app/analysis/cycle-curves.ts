import type { CurvesOfCycles } from '../../cycling/curves-of-cycles';
import { type AnalysisPlace, analysisInput } from './analysis-input';

/** Curves of chosen cycles of a cell, as its analysis cuts them. @throws as `analysis.run` */
export async function cycleCurvesOf(
  { project, measurements, workers }: AnalysisPlace,
  sample: string,
  cycles: readonly number[],
): Promise<CurvesOfCycles> {
  const input = analysisInput(project, measurements, 'cycling', sample);
  return workers.run('cycle-curves', { input, cycles }, () => {}).result;
}
