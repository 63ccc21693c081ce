import { describe, expect, test } from 'vitest';
import { traceRecording } from '../../../../src/app/traces/trace-recording';
import type { TraceRequest } from '../../../../src/app/traces/trace-request';
import { emptyTags, type TimeSeriesRecording } from '../../../../src/core/recording';

function recording(columns: Record<string, Float64Array>): TimeSeriesRecording {
  const values = Object.values(columns);
  return {
    id: 'a#1',
    technique: 'cycling',
    label: 'a',
    sample: 'a',
    tags: emptyTags,
    series: {
      rows: values[0]?.length ?? 0,
      columns: Object.entries(columns).map(([quantity, column]) => ({
        quantity,
        unit: quantity.split('_')[1] ?? '',
        sourceName: `file's ${quantity}`,
        values: column,
      })),
    },
  };
}

const rows = 10_000;
const time_s = Float64Array.from({ length: rows }, (_, k) => 100 + 0.5 * k);
const potential_V = time_s.map((t) => 3.5 + 0.5 * Math.sin(t / 300));
const current_A = time_s.map((_, k) => (k === 7777 ? 9 : k % 2000 < 1000 ? 1 : -1));
const series = recording({ time_s, potential_V, current_A });
const request: TraceRequest = { id: 'p', kind: 'line', x: 'time_s', y: ['potential_V', 'current_A'], width_px: 200 };

describe('a trace over time', () => {
  test('says quantity, unit, name in the file and range of what was asked for, whatever is in sight', () => {
    const trace = traceRecording(series, { ...request, window: { xMin: 200, xMax: 300 } });
    expect(trace.id).toBe('p');
    expect(trace.x).toEqual({ quantity: 'time_s', unit: 's', sourceName: "file's time_s", min: 100, max: 5099.5 });
    expect(trace.curves[1]).toMatchObject({ quantity: 'current_A', unit: 'A', min: -1, max: 9 });
  });

  test('thins each curve for itself and never loses a single outlier', () => {
    const [potential, current] = traceRecording(series, request).curves;
    expect(current?.y).toContain(9);
    expect(potential?.x.length).toBeLessThan(850);
    expect(potential?.rowsInSight).toBe(rows);
    for (const curve of [potential, current]) {
      const column = curve?.quantity === 'current_A' ? current_A : potential_V;
      expect(curve?.row.every((row, k) => curve.x[k] === time_s[row] && curve.y[k] === column[row])).toBe(true);
    }
  });

  test('gives every row of a narrow window, and one row on either side of it', () => {
    const [potential] = traceRecording(series, { ...request, window: { xMin: 200, xMax: 210 } }).curves;
    expect([...(potential?.x ?? [])]).toEqual(Array.from({ length: 23 }, (_, k) => 199.5 + 0.5 * k));
    expect(potential?.rowsInSight).toBe(21);
  });

  test('holds only the rows asked for, as in one cycle of many', () => {
    const trace = traceRecording(series, { ...request, y: ['current_A'], rows: { from: 1000, to: 2000 } });
    expect(trace.x).toMatchObject({ min: 600, max: 1099.5 });
    expect(trace.curves[0]).toMatchObject({ min: -1, max: -1, rowsInSight: 1000 });
    expect(trace.curves[0]?.row[0]).toBe(1000);
    expect(trace.curves[0]?.row.at(-1)).toBe(1999);
  });

  test('a window beside the data is empty but for its neighbour', () => {
    expect(traceRecording(series, { ...request, window: { xMin: 0, xMax: 50 } }).curves[0]).toMatchObject({ rowsInSight: 0 });
  });
});

test('a time that is set back in the middle is drawn as it was recorded', () => {
  const twice = Float64Array.from({ length: rows }, (_, k) => k % 5000);
  const [curve] = traceRecording(recording({ time_s: twice, potential_V }), { ...request, y: ['potential_V'] }).curves;
  const turn = curve?.x.findIndex((x, k) => k > 0 && x < (curve.x[k - 1] as number)) ?? -1;
  expect([curve?.row[turn - 1], curve?.row[turn]]).toEqual([4999, 5000]);
  const inside = traceRecording(recording({ time_s: twice, potential_V }), {
    ...request,
    y: ['potential_V'],
    window: { xMin: 10, xMax: 12 },
  }).curves[0];
  expect(inside?.rowsInSight).toBe(6);
});

test('a series without a time is drawn over its rows', () => {
  const trace = traceRecording(recording({ potential_V }), { ...request, x: 'row', y: ['potential_V'] });
  expect(trace.x).toMatchObject({ quantity: 'row', unit: '', min: 0, max: rows - 1 });
  expect([...(trace.curves[0]?.x ?? [])]).toEqual([...(trace.curves[0]?.row ?? [])]);
});

test('a path is thinned along itself and keeps its extremes', () => {
  const E = time_s.map((_, k) => Math.abs(((k / 500) % 2) - 1));
  const i = E.map((value, k) => Math.exp(-(((value - 0.5) / 0.05) ** 2)) * (k % 1000 < 500 ? 1 : -1));
  const [curve] = traceRecording(recording({ potential_V: E, current_A: i }), {
    ...request,
    kind: 'path',
    x: 'potential_V',
    y: ['current_A'],
    height_px: 150,
  }).curves;
  expect(curve?.x.length).toBeLessThan(2000);
  expect(Math.max(...(curve?.y ?? []))).toBe(i.reduce((a, b) => Math.max(a, b)));
  expect(Math.min(...(curve?.x ?? []))).toBe(E.reduce((a, b) => Math.min(a, b)));
});

test('a column without a number has no range and no points but its gap', () => {
  const empty = traceRecording(recording({ time_s, potential_V: new Float64Array(rows).fill(Number.NaN) }), {
    ...request,
    y: ['potential_V'],
  });
  expect(empty.curves[0]).toMatchObject({ min: Number.NaN, max: Number.NaN });
  expect(empty.curves[0]?.x.length).toBe(0);
});

test('what the recording does not have is named with what it has', () => {
  expect(() => traceRecording(series, { ...request, y: ['curent_A'] })).toThrow(
    expect.objectContaining({
      code: 'COLUMN_MISSING',
      details: expect.objectContaining({ expected: 'one of time_s, potential_V, current_A, row', nearest: 'current_A' }),
    }),
  );
  expect(() => traceRecording(series, { ...request, rows: { from: 0, to: rows + 1 } })).toThrow(
    expect.objectContaining({ code: 'INPUT_INVALID' }),
  );
});
