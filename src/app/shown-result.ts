import type { CellRecord } from '../core/cell-record';
import type { DerivedQuantity } from '../core/derived-quantity';
import type { FailedFit, FitResult } from '../core/fit-result';
import { deriveNumbers } from '../track/derive-numbers';
import type { Project, ProjectRecording } from './project';
import { projectDerived } from './project-derived';

interface Known {
  record: CellRecord | undefined;
  ofSeries: Record<string, DerivedQuantity> | undefined;
  shown: FitResult;
}
const known = new WeakMap<FitResult, Known>();

/**
 * The result of a recording with the physical numbers of the cell record as it is now (a changed record needs no new fit) and those that
 * only its series gives. The same object as long as none of these changes; null where there is no fit.
 */
export function shownResult(
  project: Pick<Project, 'fits' | 'cells' | 'recordings'>,
  { id, sample }: Pick<ProjectRecording, 'id' | 'sample'>,
): FitResult | FailedFit | null {
  const result = project.fits[id]?.result;
  if (result === undefined) return null;
  if (!('parameters' in result)) return result;
  const record = project.cells[sample];
  const ofSeries = projectDerived(project).get(id);
  const before = known.get(result);
  if (before !== undefined && before.record === record && before.ofSeries === ofSeries) return before.shown;
  const numbers = deriveNumbers(result, ofRecording(record, id, result.id));
  const shown = { ...result, ...numbers, derived: { ...numbers.derived, ...ofSeries } };
  // A cell that is no longer symmetric has no half.
  if (record?.electrodes !== 'symmetric') delete shown.oneElectrode;
  known.set(result, { record, ofSeries, shown });
  return shown;
}

/** What the project keeps by its own id, under the id that the result goes by. */
function ofRecording(record: CellRecord | undefined, id: string, resultId: string): CellRecord | undefined {
  const own = record?.recordings?.[id];
  if (record === undefined) return undefined;
  const { recordings: _others, ...shared } = record;
  return own === undefined ? shared : { ...shared, recordings: { [resultId]: own } };
}
