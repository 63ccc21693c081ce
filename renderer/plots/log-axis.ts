import { decadeLabel } from '../../src/core/plot/decade-label';
import { decadeTicks } from '../../src/core/plot/decade-ticks';
import type { TraceAxis } from './trace-model';

/** Numbers above zero along an axis by their decimal logarithms. Places are log₁₀ of the number in `unit`. */
export function logAxis(name: string, unit: string, values: readonly number[]): TraceAxis {
  const known = values.filter((value) => value > 0);
  return {
    ...{ name, unit, factor: 1, min: Math.log10(roundBelow(Math.min(...known))), max: Math.log10(roundAbove(Math.max(...known))) },
    written: {
      ticks: (min, max, most) => decadeTicks(10 ** min, 10 ** max, most).labelled.map(Math.log10),
      numberAt: (place) => 10 ** place,
      label: (place) => decadeLabel(Number((10 ** place).toPrecision(6))),
    },
  };
}

/** The next of 1, 2, 5 × 10ⁿ well below a number. */
function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([5, 2, 1].find((lead) => lead * power < 0.95 * value) ?? 0.5) * power;
}

function roundAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([2, 5, 10].find((lead) => lead * power > 1.05 * value) ?? 20) * power;
}
