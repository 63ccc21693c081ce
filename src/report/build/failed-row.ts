import type { ReportCell, ReportRow } from '../../core/report-model';
import type { ReportedFit } from '../report-input';
import { sentenceRuns } from './symbol-runs';

/** A spectrum that could not be fitted keeps its row, with the reason across the columns. */
export function failedRow({ id, result }: ReportedFit, place: ReportCell[], span: number): ReportRow {
  const reason = 'parameters' in result ? '' : result.error.message;
  return { id, cells: [...place, { kind: 'text', runs: sentenceRuns(`not fitted: ${reason}`), notes: [], span }] };
}
