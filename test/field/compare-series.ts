import { expect } from 'vitest';
import type { TimeSeriesRecording } from '../../src/core/recording';
import type { TimeSeries } from '../../src/core/time-series';
import { expectClose } from './compare-spectra';
import type { Facts } from './manifest';

function values(series: TimeSeries, quantity: string): Float64Array {
  const column = series.columns.find((candidate) => candidate.quantity === quantity);
  if (column === undefined) throw new Error(`no column ${quantity}`);
  return column.values;
}

/** First and last row of a CorrWare file: E, I, t; its area is 1 cm² and its header says 20 mV/s. */
export function compareCorrWare(series: TimeSeries, facts: Facts): number {
  expect(series.rows).toBe(facts.rows);
  expect(series.scanRate_VPerS).toBe(0.02);
  for (const [k, quantity] of ['potential_V', 'current_A', 'time_s'].entries()) {
    expectClose(values(series, quantity)[0], facts.first?.[k] as number, `${quantity} first`);
    expectClose(values(series, quantity).at(-1), facts.last?.[k] as number, `${quantity} last`);
  }
  return 3;
}

/** Cells of the last line that can be told by their place, in our units; counted by hand in the files. */
const lastCells: readonly (readonly [RegExp, Readonly<Record<string, readonly [cell: number, factor: number]>>])[] = [
  [
    /^13,\t09\/20\/2024/,
    {
      time_s: [2, 1],
      stepTime_s: [3, 1],
      cycle: [4, 1],
      step: [5, 1],
      current_A: [9, 1],
      potential_V: [10, 1],
      chargeCapacity_Ah: [12, 1],
      dischargeCapacity_Ah: [13, 1],
      chargeEnergy_Wh: [14, 1],
    },
  ],
  [
    /^25195,/,
    { cycle: [8, 1], stepTime_s: [11, 1], time_s: [11, 1], potential_V: [16, 1], current_A: [17, 1], chargeCapacity_Ah: [18, 1e-3] },
  ],
];

/** The last line's cells; a file that ends in empty rows states nothing. @returns how many were compared. */
export function compareLastLine(series: TimeSeries, line: string): number {
  const places = lastCells.find(([pattern]) => pattern.test(line))?.[1] ?? {};
  const cells = line.split(',');
  for (const [quantity, [cell, factor]] of Object.entries(places)) {
    expectClose(values(series, quantity).at(-1), Number(cells[cell]) * factor, quantity);
  }
  if (!/^;+$/.test(line)) return Object.keys(places).length;
  // The last row with numbers, read with the eye: 2503;142455.05;1800.00;43376.06;14;6;0.00;2.93;0.00;0.00
  expect(series.rows).toBe(2442);
  expect([...['time_s', 'potential_V', 'cycle', 'step'].map((quantity) => values(series, quantity).at(-1))]).toEqual([
    142455.05, 2.93, 6, 14,
  ]);
  return 4;
}

/** Rows, ends and currents of the first pulses and rests, and how many rows have which sign. */
export function compareTitration({ technique, series }: TimeSeriesRecording, facts: Facts): number {
  const [time_s, current_A, potential_V] = ['time_s', 'current_A', 'potential_V'].map((quantity) => values(series, quantity)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  expect(technique).toBe('gitt');
  expect(time_s.at(-1)).toBe(facts.last_time_s);
  const { positive, negative, zero } = facts.current_signs as NonNullable<Facts['current_signs']>;
  const count = (sign: number) => current_A.reduce((sum, value) => sum + (Math.sign(value) === sign ? 1 : 0), 0);
  expect([count(1), count(-1), count(0)]).toEqual([positive, negative, zero]);
  for (const segment of facts.first_segments ?? []) {
    const [from, to] = segment.rows;
    expect([time_s[from], time_s[to]]).toEqual(segment.t_s);
    expectClose(current_A[from], segment.current_mA / 1000, `current of row ${from}`);
    expectClose(potential_V[from], segment.v_start, `voltage of row ${from}`);
    expectClose(potential_V[to], segment.v_end, `voltage of row ${to}`);
  }
  return 3;
}

/** Neware: steps, and the cycles as stored and as counted from charge behind discharge. */
export function compareSteps(series: TimeSeries, facts: Facts): number {
  const distinct = (quantity: string) => new Set(values(series, quantity)).size;
  const stated = facts.cycles as { software_regenerated: number; as_stored: number };
  expect(distinct('step')).toBe(facts.step_changes);
  expect(distinct('cycle'), 'cycles as stored').toBe(stated.as_stored);
  expect(distinct('cycleOfCharge'), 'cycles counted').toBe(stated.software_regenerated);
  return 3;
}
