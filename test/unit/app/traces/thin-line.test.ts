import { describe, expect, test } from 'vitest';
import { thinLine } from '../../../../src/app/traces/thin-line';
import { seededRandom } from '../../../../src/core/seeded-random';

/** A walk of random steps with rare single outliers, which a careless thinning loses. */
function walk(rows: number): { x: Float64Array; y: Float64Array } {
  const { uniform: random } = seededRandom(7);
  const [x, y] = [new Float64Array(rows), new Float64Array(rows)];
  let [at, value] = [0, 0];
  for (let row = 0; row < rows; row++) {
    at += 10 * random();
    value += random() - 0.5;
    x[row] = at;
    y[row] = value + (random() < 1e-3 ? 500 * (random() - 0.5) : 0);
  }
  return { x, y };
}

/** Least and greatest value of each pixel column, looked up the slow way. */
function extremes(x: Float64Array, y: Float64Array, rows: Iterable<number>, low: number, high: number, columns: number) {
  const found = new Map<number, [number, number]>();
  for (const row of rows) {
    const column = Math.floor((((x[row] as number) - low) / (high - low)) * columns);
    const known = found.get(column) ?? [Infinity, -Infinity];
    found.set(column, [Math.min(known[0], y[row] as number), Math.max(known[1], y[row] as number)]);
  }
  return found;
}

describe('a line of many rows', () => {
  const { x, y } = walk(50_000);
  const [low, high, columns] = [x[0] as number, x.at(-1) as number, 300];
  const rows = thinLine(x, y, 0, x.length, { xMin: low, xMax: high, columns });

  test('keeps the least and the greatest value of every pixel column', () => {
    expect(extremes(x, y, rows, low, high, columns)).toEqual(extremes(x, y, x.keys(), low, high, columns));
  });

  test('keeps its first and last row, in order, and at most four a column', () => {
    expect([rows[0], rows.at(-1)]).toEqual([0, x.length - 1]);
    expect(rows.every((row, k) => k === 0 || row > (rows[k - 1] as number))).toBe(true);
    expect(rows.length).toBeLessThanOrEqual(4 * (columns + 1));
  });

  test('reaches the edge of a window by what lies beside it', () => {
    const [from, to] = [x[20_000] as number, x[30_000] as number];
    const seen = thinLine(x, y, 0, x.length, { xMin: from, xMax: to, columns });
    const inside = seen.filter((row) => row >= 20_000 && row <= 30_000);
    const all = Array.from({ length: 10_001 }, (_, k) => 20_000 + k);
    expect(extremes(x, y, inside, from, to, columns)).toEqual(extremes(x, y, all, from, to, columns));
    expect(seen).toContain(19_999);
    expect(seen).toContain(30_001);
  });
});

test('a gap wider than a pixel stays a gap, one within a pixel does not part the line', () => {
  const x = Float64Array.from({ length: 1000 }, (_, k) => k);
  const y = Float64Array.from(x, (at) => (at >= 400 && at < 500 ? Number.NaN : at === 742 ? Number.POSITIVE_INFINITY : Math.sin(at)));
  const rows = thinLine(x, y, 0, 1000, { xMin: 0, xMax: 1000, columns: 50 });
  const gaps = rows.filter((row) => !Number.isFinite(y[row]));
  expect(gaps).toEqual([400]);
  expect(rows).toContain(399);
  expect(rows).toContain(500);
});

test('rows without x or y at the ends are no points', () => {
  const x = Float64Array.of(Number.NaN, 1, 2, 3, Number.NaN);
  const y = Float64Array.of(1, 2, Number.NaN, 4, 5);
  expect(thinLine(x, y, 0, 5, { xMin: 1, xMax: 3, columns: 10 })).toEqual([1, 2, 3]);
});

test.each([
  ['all missing', Float64Array.of(Number.NaN, Number.NaN), []],
  ['no rows', new Float64Array(0), []],
  ['one row', Float64Array.of(3), [0]],
  ['the same x everywhere', Float64Array.of(3, 3, 3, 3, 3), [0, 2, 3, 4]],
])('%s', (_, x, rows) => {
  const y = Float64Array.of(1, 2, 0, 5, 3).subarray(0, x.length);
  expect(thinLine(x, y, 0, x.length, { xMin: 3, xMax: 3, columns: 100 })).toEqual(rows);
});

test('x that runs to and fro keeps the extremes of every passage', () => {
  // Three sweeps over the same pixels, the second with a spike.
  const x = Float64Array.from({ length: 3000 }, (_, k) => (Math.floor(k / 1000) % 2 === 0 ? k % 1000 : 999 - (k % 1000)));
  const y = Float64Array.from({ length: 3000 }, (_, k) => Math.floor(k / 1000) + (k === 1500 ? 100 : 0.001 * (k % 7)));
  const rows = thinLine(x, y, 0, 3000, { xMin: 0, xMax: 999, columns: 20 });
  expect(rows).toContain(1500);
  for (const sweep of [0, 1, 2]) {
    const all = Array.from({ length: 1000 }, (_, k) => 1000 * sweep + k);
    const kept = rows.filter((row) => Math.floor(row / 1000) === sweep);
    expect(kept.length).toBeLessThanOrEqual(4 * 21);
    const [seen, wanted] = [kept, all].map((some) => new Set([...extremes(x, y, some, 0, 999, 20).keys()]));
    expect(seen).toEqual(wanted);
  }
  expect(Math.min(...rows.map((row) => y[row] as number))).toBe(0);
});

test('where x turns within a pixel column, the turning points are kept', () => {
  const x = Float64Array.of(1, 2, 3, 5, 4, 3, 2, 0.5, 1, 1.5);
  const y = Float64Array.of(9, 9, 9, 9, 9, 9, 9, 9, 9, 9);
  expect(thinLine(x, y, 0, 10, { xMin: 0, xMax: 1000, columns: 10 })).toEqual([0, 3, 7, 9]);
});
