import { describe, expect, it } from 'vitest';
import { decadeLabel } from '../../../../src/core/plot/decade-label';
import { decadePoints } from '../../../../src/core/plot/decade-points';
import { decadeTicks } from '../../../../src/core/plot/decade-ticks';
import { frequencyLabel } from '../../../../src/core/plot/frequency-label';

describe('the decades of a sweep', () => {
  it('are found where they were measured, highest first', () => {
    const f = [1000, 100, 10];
    expect(decadePoints(f, [1, 2, 3], [4, 5, 6])).toEqual([
      { frequency_Hz: 1000, x: 1, y: 4 },
      { frequency_Hz: 100, x: 2, y: 5 },
      { frequency_Hz: 10, x: 3, y: 6 },
    ]);
  });

  it('are interpolated along the logarithm of the frequency: 100 Hz lies halfway from 1000 to 10', () => {
    expect(decadePoints([1000, 10], [0, 2], [0, 8]).find(({ frequency_Hz }) => frequency_Hz === 100)).toEqual({
      frequency_Hz: 100,
      x: 1,
      y: 4,
    });
  });

  it('lie within the measured range only, in a rising sweep too', () => {
    expect(decadePoints([3, 30, 300], [0, 1, 2], [0, 0, 0]).map(({ frequency_Hz }) => frequency_Hz)).toEqual([100, 10]);
  });

  it('skip what has no frequency', () => {
    expect(decadePoints([0, Number.NaN, 5], [1, 1, 1], [1, 1, 1])).toEqual([]);
  });
});

describe('a frequency in words', () => {
  it.each([
    [2e6, '2 MHz'],
    [1e5, '100 kHz'],
    [1000, '1 kHz'],
    [100, '100 Hz'],
    [0.1, '0.1 Hz'],
    [0.01, '10 mHz'],
    [0.0093132, '9.31 mHz'],
    [999.99, '1 kHz'],
  ])('%d Hz is "%s"', (frequency, words) => {
    expect(frequencyLabel(frequency)).toBe(words);
  });

  it('takes fewer digits where asked', () => {
    expect(frequencyLabel(0.0093132, 2)).toBe('9.3 mHz');
  });
});

describe('a logarithmic axis', () => {
  it('labels every decade where there is room, and marks 2 to 9 between', () => {
    const { labelled, minor } = decadeTicks(0.01, 1e5, 10);
    expect(labelled.map(Math.log10).map(Math.round)).toEqual([-2, -1, 0, 1, 2, 3, 4, 5]);
    expect(minor).toHaveLength(7 * 8);
  });

  it('labels every other decade where there is not', () => {
    expect(decadeTicks(0.01, 1e5, 4).labelled.map(Math.log10).map(Math.round)).toEqual([-2, 0, 2, 4]);
  });

  it('labels 1, 2 and 5 within less than a decade', () => {
    expect(decadeTicks(1.5, 8, 6).labelled).toEqual([2, 5]);
  });

  it.each([
    [0.01, '0.01'],
    [1, '1'],
    [1000, '1000'],
    [1e4, '10\u2009k'],
    [1e5, '100\u2009k'],
    [1e6, '1\u2009M'],
    [1e-5, '10⁻⁵'],
    [2e-5, '2 × 10⁻⁵'],
  ])('writes %d as "%s"', (value, label) => {
    expect(decadeLabel(value)).toBe(label);
  });
});
