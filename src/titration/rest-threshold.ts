/** What is below this part of the largest current counts as none: it cannot be told from zero. */
const floor = 1e-5;
/** Rests do not scatter further than this part of the largest current. */
const widestRests = 0.1;
/** At least this part of the rows rests: the smallest few of scattered values lie far apart by chance. */
const fewestRests = 0.01;
/** Where no gap tells. */
const standard = 1e-3;

/**
 * The current below which a row rests: the middle (in the logarithm) of the widest gap between the currents of the recording, so
 * that neither noise in the rests nor small pulses beside large ones are taken for the other. 0 where no current flows.
 */
export function restThreshold_A(current_A: Float64Array): number {
  const largest = current_A.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return 0;
  const sizes = Float64Array.from(current_A, (value) => Math.max(floor, Math.abs(value) / largest)).sort();
  let [gap, place] = [1, standard];
  for (let k = Math.max(1, Math.ceil(fewestRests * sizes.length)); k < sizes.length; k++) {
    const [below, above] = [sizes[k - 1]!, sizes[k]!];
    if (below >= widestRests) break;
    if (above / below > gap) [gap, place] = [above / below, Math.sqrt(above * below)];
  }
  return place * largest;
}
