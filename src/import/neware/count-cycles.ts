/** Codes of the states in Neware's records. */
const chargeStarts = new Set([1, 7, 9]);
const discharges = new Set([2, 8, 10, 17, 19, 20, 26]);

/** Cycles from 1 as Neware's "charge first" statistics count them: a new one begins with a charge step after there was a discharge. */
export function countCycles(status: Float64Array): Float64Array {
  const cycles = new Float64Array(status.length);
  let [cycle, discharged] = [1, false];
  for (let k = 0; k < status.length; k++) {
    const state = status[k] as number;
    const starts = k > 0 && chargeStarts.has(state) && !chargeStarts.has(status[k - 1] as number);
    if (starts && discharged) [cycle, discharged] = [cycle + 1, false];
    else if (discharges.has(state)) discharged = true;
    cycles[k] = cycle;
  }
  return cycles;
}
