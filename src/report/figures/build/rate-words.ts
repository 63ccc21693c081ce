import type { FigureStyle } from '../../../core/figure-style';
import { decimalText } from './decimal-text';

/** A scan rate in mV/s, as short as it is. */
export function rateText(rate_VPerS: number, style: FigureStyle): string {
  return decimalText(String(Number((1000 * rate_VPerS).toPrecision(3))), style);
}

/** Place of each rate on the series map, by its logarithm; the slowest is 0. */
export function ratePositions(rates_VPerS: readonly number[]): number[] {
  const logs = rates_VPerS.map((rate) => Math.log(rate));
  const [low, high] = [Math.min(...logs), Math.max(...logs)];
  return logs.map((value) => (high > low ? (value - low) / (high - low) : 0));
}

/** As many rates as fit beside a colour bar, the fastest and the slowest among them. */
export function rateTicks(rates_VPerS: readonly number[], positions: readonly number[], style: FigureStyle) {
  const all = rates_VPerS.map((rate, k) => ({ position: positions[k] as number, label: rateText(rate, style) }));
  const chosen: typeof all = [];
  const ends = [all.at(-1), all[0]].filter((tick) => tick !== undefined);
  for (const tick of [...ends, ...all]) {
    if (chosen.every(({ position }) => Math.abs(position - tick.position) >= 0.1)) chosen.push(tick);
  }
  return chosen;
}
