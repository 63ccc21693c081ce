/** A change of the current by more than this, and by more than its noise, is one that was asked for. */
const leastChange = 0.05;
const leastNoises = 6;
/** Rows on each side that must hold their current. */
const rowsBeside = 3;

/** Where within rows of one sign the current goes from one level to another: the first rows of the new levels. Slow drift has no steps. */
export function currentSteps(current_A: Float64Array, first: number, last: number): number[] {
  const level = median(current_A.subarray(first, last + 1));
  const least = Math.max(leastChange * Math.abs(level), leastNoises * noiseOf(current_A, first, last));
  const steps: number[] = [];
  for (let k = first + rowsBeside; k <= last - rowsBeside + 1; k++) {
    const [before, after] = [current_A.subarray(k - rowsBeside, k), current_A.subarray(k, k + rowsBeside)];
    const change = Math.abs(median(after) - median(before));
    if (change <= least || spread(before) > change / 2 || spread(after) > change / 2) continue;
    steps.push(k);
    k += rowsBeside - 1;
  }
  return steps;
}

/** Standard deviation from row to row, by the median. */
function noiseOf(current_A: Float64Array, first: number, last: number): number {
  if (last - first < 4) return 0;
  const differences = Float64Array.from({ length: last - first }, (_, k) => Math.abs(current_A[first + k + 1]! - current_A[first + k]!));
  return (1.4826 * median(differences)) / Math.SQRT2;
}

function spread(values: Float64Array): number {
  return Math.max(...values) - Math.min(...values);
}

function median(values: Float64Array): number {
  const sorted = values.slice().sort();
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
