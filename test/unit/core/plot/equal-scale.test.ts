import { describe, expect, it } from 'vitest';
import { equalScale } from '../../../../src/core/plot/equal-scale';

describe('a window of equal scale', () => {
  it('is as many pixels an ohm on either axis, whatever the shape of the data and of the plot', () => {
    for (const [width, height] of [
      [600, 300],
      [300, 600],
      [500, 500],
    ] as const) {
      for (const wanted of [
        { xMin: 0, xMax: 100, yMin: 0, yMax: 10 },
        { xMin: 20, xMax: 25, yMin: -3, yMax: 80 },
      ]) {
        const shown = equalScale(wanted, width, height);
        expect((shown.xMax - shown.xMin) / width).toBeCloseTo((shown.yMax - shown.yMin) / height, 12);
        expect(shown.xMax).toBeGreaterThanOrEqual(wanted.xMax);
        expect(shown.yMax).toBeGreaterThanOrEqual(wanted.yMax);
        expect([shown.xMin, shown.yMin]).toEqual([wanted.xMin, wanted.yMin]);
      }
    }
  });

  it('is the smallest that holds the data', () => {
    expect(equalScale({ xMin: 0, xMax: 100, yMin: 0, yMax: 10 }, 500, 250)).toEqual({ xMin: 0, xMax: 100, yMin: 0, yMax: 50 });
    expect(equalScale({ xMin: 0, xMax: 10, yMin: 0, yMax: 100 }, 500, 250)).toEqual({ xMin: 0, xMax: 200, yMin: 0, yMax: 100 });
  });

  it('leaves a window that is equal already as it is', () => {
    const window = { xMin: 3, xMax: 43, yMin: 1, yMax: 21 };
    expect(equalScale(window, 400, 200)).toEqual(window);
  });

  it('leaves the window alone while the plot has no size', () => {
    const window = { xMin: 0, xMax: 1, yMin: 0, yMax: 5 };
    expect(equalScale(window, 0, 200)).toEqual(window);
  });
});
