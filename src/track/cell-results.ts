import type { CellComparison } from '../core/cell-comparison';
import type { CellRecord } from '../core/cell-record';
import type { CellTitrations } from '../core/cell-titrations';
import type { CyclingResult } from '../core/cycling-result';
import type { FailedFit, FitResult } from '../core/fit-result';
import type { VoltammetryResult } from '../core/voltammetry-result';

/** What each technique gave for one cell; null where it was not measured or could not be evaluated. */
export interface CellResults {
  sample: string;
  record: CellRecord | undefined;
  /** With the numbers of the record as it is now. */
  fits: readonly { result: FitResult | FailedFit; name: string; isStale: boolean }[];
  cycling: CyclingResult | null;
  titrations: CellTitrations | null;
  voltammetry: VoltammetryResult | null;
  /** Where in the cell's life the voltammograms were measured; null unknown. */
  voltammetryCycle: number | null;
  failures: CellComparison['failures'];
}
