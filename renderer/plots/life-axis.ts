import { rootAxis } from './root-axis';
import type { TraceAxis } from './trace-model';

/** Where the cycles of a cell stand along an axis; *fresh* (cycle 0) has a slot of its own, left of cycle 1. */
export interface LifeAxis {
  axis: TraceAxis;
  place(cycle: number): number;
  /** Not joined to what follows it. */
  isApart(cycle: number): boolean;
}

/** Over √cycle, or evenly. `cycles` in any order. */
export function lifeAxis(cycles: readonly number[], scale: 'root' | 'linear'): LifeAxis {
  const numbers = [...new Set(cycles)].sort((a, b) => a - b);
  const isFresh = numbers[0] === 0 && numbers.length > 1;
  const cycled = isFresh ? numbers.slice(1) : numbers;
  const [first, last] = [cycled[0] ?? 0, cycled.at(-1) ?? 1];
  const base: TraceAxis =
    scale === 'root' ? rootAxis(cycled) : { name: 'Cycle', unit: '', factor: 1, min: first - 0.5 - 0.01 * (last - first), max: last + 0.5 };
  const slot = base.min - 0.09 * (base.max - base.min);
  const place = (cycle: number) => (isFresh && cycle === 0 ? slot : scale === 'root' ? Math.sqrt(cycle) : cycle);
  const isApart = (cycle: number) => isFresh && cycle === 0;
  if (!isFresh) return { axis: base, place, isApart };
  const written = base.written ?? linearWritten;
  return {
    axis: {
      ...base,
      min: slot - 0.03 * (base.max - base.min),
      written: {
        ticks: (min, max, most) => [...(slot >= min ? [slot] : []), ...written.ticks(Math.max(min, base.min), max, most)],
        numberAt: (at) => (at === slot ? 0 : written.numberAt(at)),
        label: (at) => (at === slot ? 'fresh' : written.label(at)),
      },
    },
    place,
    isApart,
  };
}

const linearWritten: NonNullable<TraceAxis['written']> = {
  ticks: (min, max, most) => {
    const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((size) => (max - min) / size <= most) ?? Math.ceil((max - min) / most);
    const first = Math.ceil(min / step);
    return Array.from({ length: Math.max(0, Math.floor(max / step) - first + 1) }, (_, k) => (first + k) * step);
  },
  numberAt: (at) => at,
  label: (at) => String(Math.round(at)),
};
