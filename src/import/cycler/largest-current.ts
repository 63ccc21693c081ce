/** The largest size of a current; 0 where there is none. */
export function largestCurrent(current_A: Float64Array): number {
  let most = 0;
  for (let k = 0; k < current_A.length; k++) {
    const size = Math.abs(current_A[k] as number);
    if (size > most && size < Infinity) most = size;
  }
  return most;
}
