import { describe, expect, test } from 'vitest';
import { pointAtFrequency } from '../../../../renderer/plots/point-at-frequency';

const curve = {
  frequency_Hz: [1000, 100, 10],
  points: [
    { x: 1, y: 0 },
    { x: 3, y: 4 },
    { x: 7, y: 2 },
  ],
};

describe('a curve at a frequency', () => {
  test.each([
    [1000, { x: 1, y: 0 }],
    [100, { x: 3, y: 4 }],
    [10, { x: 7, y: 2 }],
    // Half a decade below 100 Hz.
    [Math.sqrt(1000), { x: 5, y: 3 }],
  ])('%d Hz', (frequency_Hz, expected) => {
    const found = pointAtFrequency(curve, frequency_Hz);
    expect(found?.x).toBeCloseTo(expected.x, 9);
    expect(found?.y).toBeCloseTo(expected.y, 9);
  });

  test('is nothing beyond its ends', () => {
    expect(pointAtFrequency(curve, 1001)).toBeNull();
    expect(pointAtFrequency(curve, 9.99)).toBeNull();
  });
});
