import { cycleTicks } from '../../src/core/plot/cycle-ticks';
import type { TraceAxis } from './trace-model';

/** Cycles along an axis by their roots: the first ones have room, and the last one still shows. Places are √cycle. */
export function rootAxis(cycles: readonly number[]): TraceAxis {
  const [first, last] = [cycles[0] ?? 0, cycles.at(-1) ?? 1];
  const margin = 0.02 * (Math.sqrt(last) - Math.sqrt(first)) || 0.1;
  return {
    ...{ name: 'Cycle (√ scale)', unit: '', factor: 1, min: Math.sqrt(first) - margin, max: Math.sqrt(last) + margin },
    written: {
      ticks: (min, max, most) => {
        const [from, to] = [Math.max(first, Math.ceil(Math.max(min, 0) ** 2 - 1e-9)), Math.min(last, Math.floor(max ** 2 + 1e-9))];
        return to < from ? [] : cycleTicks(from, to, (1 - Math.sqrt(from / to)) / most).map(Math.sqrt);
      },
      numberAt: (place) => place * place,
      label: (place) => String(Math.round(place * place)),
    },
  };
}
