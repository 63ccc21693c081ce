import { expect, test } from 'vitest';
import { thinAlongPath } from '../../../src/cycling/thin-along-path';

test('keeps both ends and spreads the points along the path, so that a plateau and a step are both drawn', () => {
  // A plateau of a thousand points, then a step of as many.
  const x = Float64Array.from({ length: 2000 }, (_, k) => Math.min(k, 1000));
  const y = Float64Array.from({ length: 2000 }, (_, k) => Math.max(0, k - 1000));
  const kept = thinAlongPath(x, y, 101);
  expect([kept.length, kept[0], kept.at(-1)]).toEqual([101, 0, 1999]);
  expect(kept.filter((k) => k <= 1000).length).toBeGreaterThan(45);
  expect(kept.filter((k) => k > 1000).length).toBeGreaterThan(45);
});

test('keeps every point where there are few', () => {
  expect(thinAlongPath(Float64Array.of(3, 1, 2), Float64Array.of(0, 0, 0), 3)).toEqual([0, 1, 2]);
});
