/** Under which the numbers of a cycle are asked for their origin. */
export function cycleRowId(sample: string, cycle: number): string {
  return `cycling ${sample} ${cycle}`;
}

/** The same for the numbers of the whole life. */
export function summaryRowId(sample: string): string {
  return `cycling ${sample} summary`;
}
