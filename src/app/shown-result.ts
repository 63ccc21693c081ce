import type { CellRecord } from '../core/cell-record';
import type { FailedFit, FitResult } from '../core/fit-result';
import { deriveNumbers } from '../track/derive-numbers';
import type { Project, ProjectRecording } from './project';

const known = new WeakMap<FitResult, { record: CellRecord | undefined; shown: FitResult }>();

/**
 * The result of a recording with the physical numbers of the cell record as it is now: a changed record needs no new fit.
 * The same object as long as neither fit nor record changes; null where there is no fit.
 */
export function shownResult(
  { fits, cells }: Pick<Project, 'fits' | 'cells'>,
  { id, sample }: Pick<ProjectRecording, 'id' | 'sample'>,
): FitResult | FailedFit | null {
  const result = fits[id]?.result;
  if (result === undefined) return null;
  if (!('parameters' in result)) return result;
  const record = cells[sample];
  const before = known.get(result);
  if (before !== undefined && before.record === record) return before.shown;
  const shown = { ...result, ...deriveNumbers(result, ofRecording(record, id, result.id)) };
  // A cell that is no longer symmetric has no half.
  if (record?.electrodes !== 'symmetric') delete shown.oneElectrode;
  known.set(result, { record, shown });
  return shown;
}

/** What the project keeps by its own id, under the id that the result goes by. */
function ofRecording(record: CellRecord | undefined, id: string, resultId: string): CellRecord | undefined {
  const own = record?.recordings?.[id];
  if (record === undefined) return undefined;
  const { recordings: _others, ...shared } = record;
  return own === undefined ? shared : { ...shared, recordings: { [resultId]: own } };
}
