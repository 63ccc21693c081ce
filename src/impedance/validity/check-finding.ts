import type { Finding } from '../../core/finding';

/** A finding of the checks, with the rows it advises to leave out of a fit (ascending; empty: none). */
export interface CheckFinding extends Finding {
  proposedMask: number[];
}
