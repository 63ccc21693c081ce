import { largestCurrent } from './largest-current';

/** Currents below this part of the largest one are rest: the noise of an open circuit makes no half cycle. */
const restFraction = 1e-3;

/**
 * Half cycles, counted from 0, and cycles, counted from 1, where the file marks none: a half cycle ends where the current changes its sign
 * (rests belong to the half cycle before them), two of them are a cycle.
 */
export function halfCyclesOfCurrent(current_A: Float64Array): { halfCycle: Float64Array; cycle: Float64Array } {
  const halfCycle = new Float64Array(current_A.length);
  const cycle = new Float64Array(current_A.length);
  const least = restFraction * largestCurrent(current_A);
  let [direction, count] = [0, 0];
  for (let k = 0; k < current_A.length; k++) {
    const value = current_A[k] as number;
    const sign = Math.abs(value) > least ? Math.sign(value) : 0;
    if (sign !== 0 && sign !== direction) {
      if (direction !== 0) count++;
      direction = sign;
    }
    halfCycle[k] = count;
    cycle[k] = Math.floor(count / 2) + 1;
  }
  return { halfCycle, cycle };
}
