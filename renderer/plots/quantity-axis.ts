import type { TraceAxis } from './trace-model';

interface Scaled {
  unit: string;
  factor: number;
}

/** Symbol of a quantity by the beginning of its name, the longest first. */
const symbols: readonly [prefix: string, name: string][] = [
  ['potentialSlope', 'd*E*/d*t*'],
  ['potential', '*E*'],
  ['currentDensity', '*j*'],
  ['current', '*I*'],
  ['time', '*t*'],
  ['stepTime', '*t*_{step}'],
  ['chargeCapacity', '*Q*_{charge}'],
  ['dischargeCapacity', '*Q*_{discharge}'],
  ['capacity', '*Q*'],
  ['chargeEnergy', '*W*_{charge}'],
  ['dischargeEnergy', '*W*_{discharge}'],
  ['energy', '*W*'],
  ['charge', '*Q*'],
  ['temperature', '*T*'],
  ['power', '*P*'],
  ['internalResistance', '*R*_{i}'],
  ['resistance', '*R*'],
  ['row', 'row'],
  ['cycle', 'cycle'],
  ['halfCycle', 'half cycle'],
];

/** Units that are shown with a prefix, so that numbers stay between 0.1 and 1000 or so. */
const prefixes: Readonly<Record<string, readonly Scaled[]>> = {
  A: [
    { unit: 'A', factor: 1 },
    { unit: 'mA', factor: 1e3 },
    { unit: 'µA', factor: 1e6 },
    { unit: 'nA', factor: 1e9 },
    { unit: 'pA', factor: 1e12 },
  ],
  Ah: [
    { unit: 'Ah', factor: 1 },
    { unit: 'mAh', factor: 1e3 },
    { unit: 'µAh', factor: 1e6 },
    { unit: 'nAh', factor: 1e9 },
  ],
  Wh: [
    { unit: 'Wh', factor: 1 },
    { unit: 'mWh', factor: 1e3 },
    { unit: 'µWh', factor: 1e6 },
  ],
  C: [
    { unit: 'C', factor: 1 },
    { unit: 'mC', factor: 1e3 },
    { unit: 'µC', factor: 1e6 },
    { unit: 'nC', factor: 1e9 },
  ],
  F: [
    { unit: 'F', factor: 1 },
    { unit: 'mF', factor: 1e3 },
    { unit: 'µF', factor: 1e6 },
    { unit: 'nF', factor: 1e9 },
  ],
  W: [
    { unit: 'W', factor: 1 },
    { unit: 'mW', factor: 1e3 },
    { unit: 'µW', factor: 1e6 },
  ],
};

/** Spans of time from which a unit is taken, in s. */
const times: readonly [from_s: number, Scaled][] = [
  [20 * 86_400, { unit: 'd', factor: 1 / 86_400 }],
  [2 * 3600, { unit: 'h', factor: 1 / 3600 }],
  [10 * 60, { unit: 'min', factor: 1 / 60 }],
];

/** A quantity of a time series as an axis shows it: its symbol, and a unit in which its numbers are short. `min` and `max` in measured units. */
export function quantityAxis({ quantity, unit, min, max }: { quantity: string; unit: string; min: number; max: number }): TraceAxis {
  const name = symbols.filter(([prefix]) => quantity.startsWith(prefix)).sort(([a], [b]) => b.length - a.length)[0]?.[1];
  return { name: name ?? quantity.replace(/_[^_]*$/, ''), ...shownUnit(quantity, unit, min, max), min, max };
}

function shownUnit(quantity: string, unit: string, min: number, max: number): Scaled {
  if (unit === 's' && /time/i.test(quantity) && !quantity.startsWith('dateTime'))
    return times.find(([from_s]) => max - min >= from_s)?.[1] ?? { unit, factor: 1 };
  const most = Math.max(Math.abs(min), Math.abs(max));
  const steps = prefixes[unit];
  if (steps === undefined || !(most > 0)) return { unit, factor: 1 };
  return steps.find(({ factor }) => most * factor >= 0.5) ?? (steps.at(-1) as Scaled);
}
