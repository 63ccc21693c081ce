import { sweepTurns } from '../../core/sweep-turns';

/** Fewer points make no sweep that could be told from chance. */
const leastPoints = 20;
/** So many of the steps are of one size, to within this part of it: instruments read back what they set with some noise. */
const [leastEven, evenness] = [0.8, 0.3];

/** Whether a potential without a time runs up or down in steps of one size, as a voltammogram's does and a cell's under current does not. */
export function isEvenSweep(potential_V: Float64Array): boolean {
  const steps: number[] = [];
  // A few thousand places tell as much as a million.
  const stride = Math.max(1, Math.floor(potential_V.length / 5000));
  for (let k = 1; k < potential_V.length; k += stride) steps.push(Math.abs((potential_V[k] as number) - (potential_V[k - 1] as number)));
  if (steps.length < leastPoints) return false;
  const median = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] as number;
  const even = steps.filter((step) => Math.abs(step - median) <= evenness * median).length;
  // More turns than a sweep of some points each allows is noise about one potential.
  return median > 0 && even >= leastEven * steps.length && potential_V.length >= leastPoints * (sweepTurns(potential_V).length / 2);
}
