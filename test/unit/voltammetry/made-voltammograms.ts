import { emptyTags } from '../../../src/core/recording';
import type { SourcedSeries } from '../../../src/core/sourced-series';

/** How the current hangs on potential and rate: each sweep has a floor and bells, and i = bell·(k1·v + k2·√v) at every potential. */
export interface MadeCell {
  /** Vertices, V. */
  low_V: number;
  high_V: number;
  /** Where the first sweep begins and which way it goes. */
  start_V?: number;
  first?: 'up' | 'down';
  anodic: MadeBell[];
  cathodic: MadeBell[];
  /** Part of the current without a peak. */
  floor: number;
  /** A s/V and A s^½ V^(−½) at the top of a bell of height 1. */
  k1: number;
  k2: number;
  /** A current that does not hang on the rate, A. */
  constant_A?: number;
  /** Relative noise of the current, of its largest value. */
  noise?: number;
  /** Volts between points. */
  step_V?: number;
  /** Full cycles. */
  cycles?: number;
  resistance_ohm?: number;
  /** Relative error of the whole voltammogram, by rate. */
  gain?: readonly number[];
  /** The file numbers its cycles. */
  numbered?: boolean;
}
export interface MadeBell {
  at_V: number;
  width_V: number;
  height: number;
  /** Volts by which it moves from one rate to the next. */
  moves_V?: number;
}

/** A small generator of its own, so that nothing of the program makes its test data. */
function lottery(seed: number): () => number {
  let state = seed >>> 0 || 1;
  const uniform = () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return (state + 0.5) / 4294967296;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

function currentOf(cell: MadeCell, rate: number, place: number, up: boolean, at_V: number): number {
  let shape = cell.floor;
  for (const { at_V: centre, width_V, height, moves_V = 0 } of up ? cell.anodic : cell.cathodic) {
    shape += height * Math.exp(-((at_V - centre - moves_V * place) ** 2) / (2 * width_V ** 2));
  }
  const size = shape * (cell.k1 * rate + cell.k2 * Math.sqrt(rate)) * (cell.gain?.[place] ?? 1);
  return (up ? size : -size) + (cell.constant_A ?? 0);
}

/** Points of one voltammogram, in time's order. With a resistance the stored potential has i·R in it. */
export function madeRows(cell: MadeCell, rate_VPerS: number, place = 0, seed = 1) {
  const { low_V, high_V, step_V = 0.002, cycles = 3, first = 'up', noise = 0 } = cell;
  const start_V = cell.start_V ?? (first === 'up' ? low_V : high_V);
  const draw = lottery(seed + 77 * place);
  const rows: { time_s: number; potential_V: number; current_A: number; cycle: number }[] = [];
  let largest = 0;
  for (const up of [true, false]) {
    for (let e = low_V; e <= high_V; e += step_V) largest = Math.max(largest, Math.abs(currentOf(cell, rate_VPerS, place, up, e)));
  }
  // In whole steps, so that a vertex is met exactly.
  const steps = Math.round((high_V - low_V) / step_V);
  let [at, up] = [Math.round((start_V - low_V) / step_V), first === 'up'];
  for (let done = 0; done <= 2 * cycles * steps; done++) {
    const at_V = low_V + at * step_V;
    const current_A = currentOf(cell, rate_VPerS, place, up, at_V) + noise * largest * draw();
    const cycle = Math.min(cycles, Math.floor(done / (2 * steps)) + 1);
    const potential_V = at_V + current_A * (cell.resistance_ohm ?? 0);
    rows.push({ time_s: (done * step_V) / rate_VPerS, potential_V, current_A, cycle });
    if (at === steps && up) up = false;
    else if (at === 0 && !up) up = true;
    at += up ? 1 : -1;
  }
  return rows;
}

/** A scan-rate series as an analysis gets it. */
export function madeSeries(cell: MadeCell, rates_mVPerS: readonly number[], seed = 1): SourcedSeries[] {
  return rates_mVPerS.map((rate, place) => {
    const rows = madeRows(cell, rate / 1000, place, seed);
    const column = (quantity: 'time_s' | 'potential_V' | 'current_A' | 'cycle') => ({
      quantity,
      unit: quantity.split('_')[1] ?? '',
      sourceName: quantity,
      values: Float64Array.from(rows, (row) => row[quantity]),
    });
    const names = ['time_s', 'potential_V', 'current_A', ...(cell.numbered === false ? [] : ['cycle'])] as const;
    const file = `made_${rate}mVs.txt`;
    return {
      id: `made_${rate}mVs#1`,
      name: `${rate} mV/s`,
      file,
      sample: 'made',
      tags: { ...emptyTags },
      series: { rows: rows.length, columns: names.map((name) => column(name as 'time_s')), scanRate_VPerS: rate / 1000 },
    };
  });
}

/**
 * One ratio of k1 to k2 at every potential, peaks at 0.95 and 0.60 V; 83 % of the current is k1·v at 2 mV/s, so at v it is 1/(1 + √(2 mV/s/v)·17/83).
 */
export const evenCell: MadeCell = {
  low_V: 0.01,
  high_V: 1.6,
  anodic: [{ at_V: 0.95, width_V: 0.12, height: 1 }],
  cathodic: [{ at_V: 0.6, width_V: 0.12, height: 1 }],
  floor: 0.25,
  k1: 0.83 * 0.5,
  k2: 0.17 * 0.5 * Math.sqrt(0.002),
};
export const evenRates_mVPerS = [0.1, 0.2, 0.5, 1, 2];
export const evenShares = [0.522, 0.607, 0.709, 0.775, 0.83];
