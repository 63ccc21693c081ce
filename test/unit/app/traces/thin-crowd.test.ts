import { expect, test } from 'vitest';
import { thinCrowd } from '../../../../src/app/traces/thin-crowd';
import { seededRandom } from '../../../../src/core/seeded-random';

const grid = { xMin: 0, xMax: 1, yMin: 0, yMax: 1, width_px: 60, height_px: 40 };
const allRows = (x: Float64Array) => Array.from(x.keys());

/** Pixels under the steps between neighbouring rows, found by walking along them in small steps. */
function painted(x: Float64Array, y: Float64Array, rows: readonly number[]): Set<string> {
  const found = new Set<string>();
  for (let k = 1; k < rows.length; k++) {
    const [a, b] = [rows[k - 1] as number, rows[k] as number];
    if (a < 0 || b < 0) continue;
    for (let step = 0; step <= 400; step++) {
      const at = (of: Float64Array) => (of[a] as number) + (((of[b] as number) - (of[a] as number)) * step) / 400;
      found.add(`${Math.round(at(x) * 59)},${Math.round(at(y) * 39)}`);
    }
  }
  return found;
}

/** The same loop again and again, each a little beside the last. */
function loops(count: number): { x: Float64Array; y: Float64Array } {
  const { uniform } = seededRandom(5);
  const rows = 50 * count;
  const x = Float64Array.from({ length: rows }, (_, k) => 0.5 + 0.45 * Math.cos((2 * Math.PI * k) / 50));
  const y = x.map((_, k) => 0.5 + 0.4 * Math.sin((2 * Math.PI * k) / 50) + 0.05 * (uniform() - 0.5));
  y[27 * 50 + 3] = 0.97;
  return { x, y };
}

test('hundreds of loops are drawn on the same pixels by a fraction of their rows', () => {
  const { x, y } = loops(400);
  const kept = thinCrowd(x, y, allRows(x), grid);
  expect(kept.length).toBeLessThan(0.2 * x.length);
  expect(kept).toContain(27 * 50 + 3);
  const [all, seen] = [painted(x, y, allRows(x)), painted(x, y, kept)];
  // A step is left out only where all its pixels are painted; rounding moves some of them to a neighbour.
  const bare = [...all].filter((pixel) => {
    const [px, py] = pixel.split(',').map(Number) as [number, number];
    return ![-1, 0, 1].some((dx) => [-1, 0, 1].some((dy) => seen.has(`${px + dx},${py + dy}`)));
  });
  expect(bare).toEqual([]);
});

test('what is left out parts the line: no step is drawn that the path did not take', () => {
  const { x, y } = loops(400);
  const kept = thinCrowd(x, y, allRows(x), grid);
  for (let k = 1; k < kept.length; k++) {
    const [a, b] = [kept[k - 1] as number, kept[k] as number];
    if (a >= 0 && b >= 0) expect(b).toBe(a + 1);
  }
});

test('a gap is not bridged', () => {
  const x = Float64Array.of(0, 0.2, Number.NaN, 0.8, 1);
  const y = Float64Array.of(0, 0.2, 0.5, 0.8, 1);
  expect(thinCrowd(x, y, allRows(x), grid)).toEqual([0, 1, -1, 3, 4]);
});
