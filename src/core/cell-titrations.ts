import type { ErrorRecord } from './errors';
import type { TitrationResult } from './titration-result';

/** The titrations of a cell, each recording for itself; one that cannot be read does not hide the others. */
export interface CellTitrations {
  titrations: (TitrationResult & { version: string })[];
  failed: { id: string; name: string; error: ErrorRecord }[];
}
