import type { CellRecord } from '../core/cell-record';
import type { CyclingChoices } from '../core/cycling-choices';

/** What an analysis of cycling is told beside the recordings. */
export interface CyclingOptions {
  cell?: CellRecord | undefined;
  choices?: CyclingChoices | undefined;
}
