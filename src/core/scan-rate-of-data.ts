import { sweepTurns } from './sweep-turns';

const leastPoints = 8;
/** A sweep whose two halves differ by more than this is no ramp: it holds, or its time jumps. */
const mostBend = 0.05;

/** The scan rate of a voltammogram from its potential and time, V/s: the median over its sweeps; undefined where none is a ramp. */
export function scanRateOfData(time_s: Float64Array, potential_V: Float64Array): number | undefined {
  const bounds = [0, ...sweepTurns(potential_V), potential_V.length];
  const rates: number[] = [];
  for (let k = 1; k < bounds.length; k++) {
    const [from, to] = [bounds[k - 1] as number, bounds[k] as number];
    if (to - from < leastPoints) continue;
    // Without a tenth at both ends, where vertices are rounded.
    const margin = Math.ceil((to - from) / 10);
    const [first, last] = [from + margin, to - 1 - margin];
    const middle = Math.round((first + last) / 2);
    const slope = (a: number, b: number) =>
      ((potential_V[b] as number) - (potential_V[a] as number)) / ((time_s[b] as number) - (time_s[a] as number));
    const [early, late, whole] = [slope(first, middle), slope(middle, last), slope(first, last)];
    if (Math.abs(early - late) <= mostBend * Math.abs(whole)) rates.push(Math.abs(whole));
  }
  rates.sort((a, b) => a - b);
  const rate = rates[Math.floor(rates.length / 2)];
  return rate !== undefined && rate > 0 && Number.isFinite(rate) ? rate : undefined;
}
