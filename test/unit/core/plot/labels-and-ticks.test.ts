import { describe, expect, it } from 'vitest';
import { formatReading } from '../../../../src/core/plot/format-reading';
import { niceTicks } from '../../../../src/core/plot/nice-ticks';
import { onScaleMaximum } from '../../../../src/core/plot/off-scale';
import { tickLabels } from '../../../../src/core/plot/tick-labels';

describe('round ticks', () => {
  it('step by 1, 2 or 5 and stay within the range', () => {
    expect(niceTicks(0, 389, 6)).toEqual([0, 100, 200, 300]);
    expect(niceTicks(0, 0.03, 6)).toEqual([0, 0.005, 0.01, 0.015, 0.02, 0.025, 0.03]);
    expect(niceTicks(-7, 13, 4)).toEqual([-5, 0, 5, 10]);
  });

  it('are written with the decimals of their step', () => {
    expect(tickLabels([0, 0.5, 1])).toEqual(['0.0', '0.5', '1.0']);
    expect(tickLabels([-50, 0, 50])).toEqual(['−50', '0', '50']);
    expect(tickLabels([0, 20000])).toEqual(['0', '20\u2009000']);
  });
});

describe('a reading', () => {
  it.each([
    [12.3456, '12.35'],
    [-0.5, '−0.5000'],
    [123456, '1.235 × 10⁵'],
    [0.00001234, '1.234 × 10⁻⁵'],
    [0, '0.000'],
    [54321, '54321'],
  ])('of %d is "%s"', (value, words) => {
    expect(formatReading(value)).toBe(words);
  });
});

describe('a value far off the scale', () => {
  it('does not squeeze the others: 238 among 20 values up to 111 leaves the scale', () => {
    const values = [238, ...Array.from({ length: 19 }, (_, k) => 60 + 2.7 * k)];
    expect(onScaleMaximum(values)).toBeCloseTo(108.6, 10);
  });

  it('stays where the others rise towards it', () => {
    expect(onScaleMaximum([1, 2, 4, 7, 11])).toBe(11);
  });

  it('stays where there are too few others to judge', () => {
    expect(onScaleMaximum([10, 100])).toBe(100);
    expect(onScaleMaximum([])).toBe(0);
  });
});
