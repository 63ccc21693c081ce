/** A constant of this part of the current at the slowest rate bends log i against log v. */
const leastPart = 0.05;

/** Whether a constant current under a series makes the slope of log i against log v another thing than b. */
export function constantMatters(constant_A: number | null, slowestCurrent_A: number): boolean {
  return constant_A !== null && Math.abs(constant_A) > leastPart * Math.abs(slowestCurrent_A);
}
