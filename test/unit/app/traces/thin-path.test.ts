import { expect, test } from 'vitest';
import { thinPath } from '../../../../src/app/traces/thin-path';
import { seededRandom } from '../../../../src/core/seeded-random';

const scale = { xPixels: 500, yPixels: 300 };
const allRows = (x: Float64Array) => Array.from(x.keys());

/** How far, in pixels, the farthest row left out lies from the line between its kept neighbours. */
function farthest_px(x: Float64Array, y: Float64Array, kept: number[]): number {
  let most = 0;
  for (let k = 1; k < kept.length; k++) {
    const [a, b] = [kept[k - 1] as number, kept[k] as number];
    for (let row = a + 1; row < b; row++) most = Math.max(most, fromSegment_px(x, y, a, b, row));
  }
  return most;
}

function fromSegment_px(x: Float64Array, y: Float64Array, a: number, b: number, row: number): number {
  const place = (k: number) => [(x[k] as number) * scale.xPixels, (y[k] as number) * scale.yPixels] as const;
  const [[ax, ay], [bx, by], [px, py]] = [place(a), place(b), place(row)];
  const square = (bx - ax) ** 2 + (by - ay) ** 2;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / square));
  return Math.hypot(px - ax - t * (bx - ax), py - ay - t * (by - ay));
}

/** A voltammogram's loop: potential to and fro, a peak on the way up and one on the way down. */
function loop(rows: number, noise: number): { x: Float64Array; y: Float64Array } {
  const { uniform: random } = seededRandom(3);
  const x = Float64Array.from({ length: rows }, (_, k) => 1 - Math.abs(1 - (4 * k) / rows + 2 * Math.floor((2 * k) / rows)));
  const y = x.map((E, k) => {
    const up = k % (rows / 2) < rows / 4;
    const peak = Math.exp(-(((E - (up ? 0.6 : 0.4)) / 0.04) ** 2));
    return (up ? 0.1 + peak : -0.1 - peak) + noise * (random() - 0.5);
  });
  return { x, y };
}

test.each([
  ['smooth', 0],
  ['noisy', 0.03],
])('a %s loop is drawn within the tolerance of all its rows', (_, noise) => {
  const { x, y } = loop(20_000, noise);
  const kept = thinPath(x, y, allRows(x), scale, 0.25);
  expect(farthest_px(x, y, kept)).toBeLessThanOrEqual(0.5);
  if (noise === 0) expect(kept.length).toBeLessThan(1000);
  const value = (rows: number[], of: Float64Array) => rows.map((row) => of[row] as number);
  for (const of of [x, y]) {
    expect(Math.max(...value(kept, of))).toBe(of.reduce((a, b) => Math.max(a, b)));
    expect(Math.min(...value(kept, of))).toBe(of.reduce((a, b) => Math.min(a, b)));
  }
  expect([kept[0], kept.at(-1)]).toEqual([0, x.length - 1]);
});

test('corners survive, what lies on a straight line does not', () => {
  const corners = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
    [1, 1],
  ] as const;
  const points = corners.slice(1).flatMap(([x, y], k) => {
    const [fromX, fromY] = corners[k] as readonly [number, number];
    return Array.from({ length: 100 }, (_, j) => [fromX + ((x - fromX) * j) / 100, fromY + ((y - fromY) * j) / 100] as const);
  });
  const [x, y] = [Float64Array.from(points, ([at]) => at), Float64Array.from(points, ([, at]) => at)];
  expect(thinPath(x, y, allRows(x), scale, 0.25)).toEqual([0, 100, 200, 300, 400, 499]);
});

test('a line that runs back along itself keeps the point where it turns', () => {
  const x = Float64Array.from({ length: 201 }, (_, k) => (k <= 120 ? k / 120 : (240 - k) / 120));
  const y = x.map((at) => 0.5 * at);
  expect(thinPath(x, y, allRows(x), scale, 0.25)).toEqual([0, 120, 200]);
});

test('a gap stays, with the points on both sides of it', () => {
  const x = Float64Array.from({ length: 100 }, (_, k) => k / 100);
  const y = x.map((at, k) => (k === 40 || k === 41 ? Number.NaN : at));
  expect(thinPath(x, y, allRows(x), scale, 0.25)).toEqual([0, 39, 40, 41, 42, 99]);
});

test('points that all lie within one pixel leave their ends and extremes', () => {
  const x = Float64Array.of(0, 1e-6, -1e-6, 0, 0);
  const y = Float64Array.of(0, 0, 0, 1e-6, -1e-6);
  expect(thinPath(x, y, allRows(x), scale, 0.25)).toEqual([0, 1, 2, 3, 4]);
});
