import type { CellComparison } from '../../core/cell-comparison';
import { toErrorRecord } from '../../core/errors';
import type { AnalysisTechnique } from '../../core/recording';
import type { CellResults } from '../../track/cell-results';
import { compareCell } from '../../track/compare-cell';
import type { AnalysisPlace } from '../analysis/analysis-input';
import type { AnalysisResults } from '../analysis/analysis-results';
import type { AnalysisRunner } from '../analysis/analysis-runner';
import type { Project } from '../project';
import { shownResult } from '../shown-result';

/** The techniques of these cells (default: all that take part), cell by cell; one that cannot be evaluated does not hide the others. */
export async function compareCells(runner: AnalysisRunner, place: AnalysisPlace, samples?: readonly string[]): Promise<CellComparison[]> {
  const { project } = place;
  const taking = project.recordings.filter(({ included }) => included);
  const wanted = samples ?? [...new Set(taking.map(({ sample }) => sample))];
  return Promise.all(wanted.map((sample) => compareOne(runner, place, sample)));
}

async function compareOne(runner: AnalysisRunner, place: AnalysisPlace, sample: string): Promise<CellComparison> {
  const { project } = place;
  const own = project.recordings.filter((recording) => recording.sample === sample && recording.included);
  const failures: CellResults['failures'] = [];
  const run = async <T extends AnalysisTechnique>(technique: T): Promise<AnalysisResults[T] | null> => {
    if (!own.some((recording) => recording.technique === technique)) return null;
    try {
      return (await runner.run(place, technique, sample)).result as AnalysisResults[T];
    } catch (error) {
      failures.push({ technique, error: toErrorRecord(error) });
      return null;
    }
  };
  const [cycling, titrations, voltammetry] = await Promise.all([run('cycling'), run('gitt'), run('cv')]);
  return compareCell({
    ...{ sample, record: project.cells[sample], cycling, titrations, failures },
    voltammetry: voltammetry?.result ?? null,
    voltammetryCycle: commonCycle(own.filter(({ technique }) => technique === 'cv')),
    fits: own.flatMap((recording) => {
      const result = shownResult(project, recording);
      // Tags are those of the project as it is now.
      return result === null
        ? []
        : [{ result: { ...result, tags: recording.tags }, name: recording.label, isStale: project.fits[recording.id]?.stale != null }];
    }),
  });
}

/** The cycle that all of them were measured at; null where they were not, or nobody says. */
function commonCycle(recordings: Project['recordings']): number | null {
  const cycles = new Set(recordings.map(({ tags }) => tags.cycle));
  return cycles.size === 1 ? ([...cycles][0] ?? null) : null;
}
