import { onScaleMaximum } from '../../src/core/plot/off-scale';

/** What an axis shows: the range of the ordinary values, and what it spans with a band for arrows where some lie outside. */
export interface OrdinaryRange {
  low: number;
  high: number;
  min: number;
  max: number;
}

/** From zero up, or around the values; a few that lie far from the others leave the scale, with a band of their own for their arrows. */
export function ordinaryRange(values: readonly number[], from: 'zero' | 'lowest'): OrdinaryRange {
  const [low, high] = wideEnough(withoutFar(values, from));
  const band = 0.2 * (high - low);
  return {
    low,
    high,
    min: values.some((value) => value < low) ? low - band : low,
    max: values.some((value) => value > high) ? high + band : high,
  };
}

/** Equal values differ by rounding: an axis that shows that would show nothing. */
const leastSpread = 2e-3;

function wideEnough([low, high]: [low: number, high: number]): [low: number, high: number] {
  const least = leastSpread * Math.max(Math.abs(low), Math.abs(high));
  const lack = Math.max(0, least - (high - low)) / 2;
  return [low - lack, high + lack];
}

function withoutFar(values: readonly number[], from: 'zero' | 'lowest'): [low: number, high: number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (from === 'zero' && least >= 0) return [0, onScaleMaximum(values)];
  const below = onScaleMaximum(values.map((value) => most - value));
  const above = onScaleMaximum(values.map((value) => value - least));
  return most - below < least + above ? [most - below, least + above] : [least, most];
}
