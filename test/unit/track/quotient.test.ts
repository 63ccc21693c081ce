import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/seeded-random';
import { quotient } from '../../../src/track/quotient';

const measured = (value: number, relative: number, ci95: [number, number] | null = null, own = relative) => ({
  value,
  standardError: value * relative,
  ci95,
  ownError: value * own,
});

describe('a quotient of two measured numbers', () => {
  it('has the relative errors of both in quadrature', () => {
    // √(3² + 4²) = 5 %.
    const { value, standardError, ci95 } = quotient(measured(30, 0.03), measured(10, 0.04), 'whole');
    expect(value).toBe(3);
    expect(standardError).toBeCloseTo(0.15, 12);
    expect(ci95![0]).toBeCloseTo(3 * Math.exp(-1.959964 * 0.05), 9);
    expect(ci95![1]).toBeCloseTo(3 * Math.exp(1.959964 * 0.05), 9);
  });

  it('keeps intervals that are wider on one side: the low limit of one with the high one of the other', () => {
    const above = measured(100, 0.1, [100 / 1.1, 100 * 1.3]);
    const below = measured(50, 0.1, [50 / 1.2, 50 * 1.05]);
    const { ci95 } = quotient(above, below, 'whole');
    expect(ci95![0]).toBeCloseTo(2 * Math.exp(-Math.hypot(Math.log(1.1), Math.log(1.05))), 12);
    expect(ci95![1]).toBeCloseTo(2 * Math.exp(Math.hypot(Math.log(1.3), Math.log(1.2))), 12);
  });

  it('of one cell leaves out of error and interval what both have from the cell record', () => {
    const number = (value: number) => measured(value, 0.05, [value * Math.exp(-0.1), value * Math.exp(0.1)], 0.01);
    const { standardError, ci95 } = quotient(number(20), number(10), 'own');
    expect(standardError).toBeCloseTo(2 * 0.01 * Math.SQRT2, 12);
    expect(ci95![1]).toBeCloseTo(2 * Math.exp(0.02 * Math.SQRT2), 12);
    expect(quotient(number(20), number(10), 'whole').standardError).toBeCloseTo(2 * 0.05 * Math.SQRT2, 12);
  });

  it('has no error where one of them has none, and no interval where nothing bounds it from above', () => {
    const fixed = { value: 10, standardError: null, ci95: null, ownError: null };
    expect(quotient(measured(30, 0.03), fixed, 'whole')).toEqual({ value: 3, standardError: null, ci95: null });
    const toZero = measured(30, 0.6, [0, 90]);
    expect(quotient(toZero, measured(10, 0.04), 'whole').ci95![0]).toBe(0);
    expect(quotient(measured(10, 0.04), toZero, 'whole').ci95).toBeNull();
  });

  it('covers the true quotient in 95 % of cases', () => {
    const random = seededRandom(5);
    const draw = (truth: number, error: number) => {
      const value = truth * Math.exp(error * random.normal());
      return measured(value, error, [value * Math.exp(-1.96 * error), value * Math.exp(1.96 * error)]);
    };
    const inside = Array.from({ length: 4000 }, () => {
      const [low, high] = quotient(draw(80, 0.05), draw(50, 0.12), 'whole').ci95!;
      return low <= 1.6 && 1.6 <= high;
    });
    // Standard deviation 0.34 %.
    expect(Math.abs(inside.filter(Boolean).length / 4000 - 0.95)).toBeLessThan(0.012);
  });
});
