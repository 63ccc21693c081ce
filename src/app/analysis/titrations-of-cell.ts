import type { CellTitrations } from '../../core/cell-titrations';
import { toErrorRecord } from '../../core/errors';
import { titration } from '../../pipeline';
import type { AnalysisInput } from './analysis-results';

/** Every titration of a cell with the choices made for it. */
export function titrationsOfCell({ recordings, cell, choices }: AnalysisInput<'gitt'>): CellTitrations {
  const { leftOut, accepted, ...options } = choices;
  const found: CellTitrations = { titrations: [], failed: [] };
  for (const recording of recordings) {
    const { id, name } = recording;
    try {
      found.titrations.push(titration(recording, cell, { ...options, leftOut: leftOut?.[id], accepted: accepted?.[id] }));
    } catch (error) {
      found.failed.push({ id, name, error: toErrorRecord(error, recording.file ?? undefined) });
    }
  }
  return found;
}
