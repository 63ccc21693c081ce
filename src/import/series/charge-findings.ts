import type { Finding } from '../../core/finding';
import type { TimeSeries } from '../../core/time-series';

/** Where the file's charge and the integral of its current differ by more than this, one of them means something else. */
const tolerance = 0.02;
/** Fewer intervals of a steady current than this tell nothing. */
const leastIntervals = 20;
const steady = 0.05;

/** A counter of charge, by which sign of the current drives it (0: both, unsigned or signed), and C for one Ah. */
const counters: readonly { quantity: string; sign: -1 | 0 | 1; perAh: number }[] = [
  { quantity: 'chargeCapacity_Ah', sign: 1, perAh: 1 },
  { quantity: 'dischargeCapacity_Ah', sign: -1, perAh: 1 },
  { quantity: 'capacity_Ah', sign: 0, perAh: 1 },
  { quantity: 'charge_Ah', sign: 0, perAh: 1 },
  { quantity: 'charge_C', sign: 0, perAh: 3600 },
];

/**
 * The file's own charge against ∫I dt, over the intervals in which the current is steady (within 5 %) and the counter was not set back:
 * sparse rows and steps of the current make no false alarm there, a wrong unit or sign does not hide.
 */
export function chargeFindings({ columns }: TimeSeries): Finding[] {
  const find = (quantity: string) => columns.find((column) => column.quantity === quantity);
  const [time, current] = [find('time_s')?.values, find('current_A')?.values];
  if (time === undefined || current === undefined) return [];
  return counters.flatMap(({ quantity, sign, perAh }) => {
    const counter = find(quantity);
    if (counter === undefined) return [];
    const isSigned = quantity.startsWith('charge_');
    const [counted, integral, held, intervals] = compare(time, current, counter.values, sign, isSigned);
    // A mean current of the record behind it, and a current of the moment, are both common.
    const ratios = [integral, held].map((sum) => counted / perAh / sum);
    if (intervals < leastIntervals || !(integral > 0) || ratios.some((value) => Math.abs(value - 1) <= tolerance)) return [];
    const [ratio] = ratios as [number, number];
    const [stated, summed] = [counted / perAh, integral].map((value) => Number(value.toPrecision(4)));
    const message = `"${counter.sourceName}" counts ${stated} Ah where the current and the time give ${summed} Ah (× ${ratio.toPrecision(3)}): rows too far apart, or a unit or sign that is not what its name says.`;
    return [{ code: 'CHARGE_DISAGREES', message }];
  });
}

/** Counted charge (its unit); ∫|I| dt in Ah over the same intervals by trapezoids and by each row's own current; how many there are. */
function compare(
  time: Float64Array,
  current: Float64Array,
  counter: Float64Array,
  sign: number,
  isSigned: boolean,
): [counted: number, integral: number, held: number, intervals: number] {
  const [least, most] = rangeOf(counter);
  const [low, high] = rangeOf(current);
  const rest_A = 0.01 * Math.max(Math.abs(low), Math.abs(high));
  let [counted, integral, held, intervals] = [0, 0, 0, 0];
  for (let k = 1; k < time.length; k++) {
    const [before, now] = [current[k - 1] as number, current[k] as number];
    const elapsed_s = (time[k] as number) - (time[k - 1] as number);
    const step = (counter[k] as number) - (counter[k - 1] as number);
    if (!(elapsed_s > 0) || !(Math.abs(now) > rest_A) || !(Math.abs(now - before) <= steady * Math.abs(now))) continue;
    if ((sign !== 0 && Math.sign(now) !== sign) || Number.isNaN(step)) continue;
    // A counter set back, or one that jumps over a good part of its range, was not driven by the current.
    if ((!isSigned && step < 0) || Math.abs(step) > 0.25 * (most - least)) continue;
    counted += isSigned ? step * Math.sign(now) : step;
    integral += (Math.abs(now + before) * elapsed_s) / 7200;
    held += (Math.abs(now) * elapsed_s) / 3600;
    intervals++;
  }
  return [counted, integral, held, intervals];
}

function rangeOf(values: Float64Array): [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}
