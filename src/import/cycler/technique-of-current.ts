import type { TimeSeriesTechnique } from '../../core/recording';
import { largestCurrent } from './largest-current';

const restFraction = 1e-3;
/** So many pulses of one direction parted by rests make a titration; a cycler's test of a few steps has fewer. */
const leastPulses = 5;

/**
 * What a cycler did, by its current alone: no current is `ocv`; at least five pulses of the same direction as the one before, each parted
 * from it by a rest, and more such pulses than others, are `gitt`; all else is `cycling`.
 */
export function techniqueOfCurrent(current_A: Float64Array): TimeSeriesTechnique {
  const largest = largestCurrent(current_A);
  if (largest === 0) return 'ocv';
  let [previous, direction, rested, same, other] = [0, 0, false, 0, 0];
  for (const value of current_A) {
    const sign = Math.abs(value) > restFraction * largest ? Math.sign(value) : 0;
    if (sign === 0) rested = true;
    else if (sign !== previous) {
      if (rested && sign === direction) same++;
      else other++;
      [direction, rested] = [sign, false];
    }
    previous = sign;
  }
  return same >= leastPulses && same > other ? 'gitt' : 'cycling';
}
