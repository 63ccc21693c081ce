import { expect, test } from 'vitest';
import { cycleRows } from '../../../../src/app/traces/cycle-rows';

const series = (cycles: number[]) => ({
  rows: cycles.length,
  columns: [{ quantity: 'cycle', unit: '', sourceName: 'cycle number', values: Float64Array.from(cycles) }],
});

test('each stretch of rows with one cycle number is named, in order, those without a number left out', () => {
  expect(cycleRows(series([0, 0, 1, 1, 1, Number.NaN, 2, 1]))).toEqual([
    { cycle: 0, from: 0, to: 2 },
    { cycle: 1, from: 2, to: 5 },
    { cycle: 2, from: 6, to: 7 },
    { cycle: 1, from: 7, to: 8 },
  ]);
});

test.each([
  ['no column of cycles', { rows: 3, columns: [] }],
  ['no rows', series([])],
  ['a column that counts rows', series(Array.from({ length: 30_000 }, (_, k) => k))],
])('%s: none', (_, columns) => {
  expect(cycleRows(columns)).toEqual([]);
});
