/** The rows of one cycle, first to last, in the joined recordings. */
export interface CycleSpan {
  cycle: number;
  /** As the file numbers it. */
  fileCycle: number | null;
  from: number;
  to: number;
}
