import { describe, expect, it } from 'vitest';
import type { Minimum } from '../../../../src/impedance/fit/minimise';
import { MinimumList } from '../../../../src/impedance/fit/minimum-list';

/** Fifty points: 2N = 100, so that 2N ln(S/S_best) = 6 at S = 1.0618 S_best. */
const rows = 100;
const end = (x: number[], sum: number, stopReason: Minimum['stopReason'] = 'converged'): Minimum => ({
  x: Float64Array.from(x),
  sum,
  iterations: 9,
  stopReason,
});
const listOf = (ends: Minimum[], isAllowed: (x: Float64Array) => boolean = () => true) => {
  const list = new MinimumList(rows, isAllowed);
  for (const one of ends) list.add(one);
  return list;
};

describe('the list of minima', () => {
  it('has the lowest S as its best, and counts the runs that agree with it', () => {
    const list = listOf([end([0, 0], 2), end([3, 1], 1), end([3.001, 1], 1.0002), end([5, 5], 7)]);
    expect(list.best).toMatchObject({ sum: 1, count: 2 });
    expect(list.agreeingWith(list.best!)).toBe(2);
  });

  it('keeps the lower of two runs that ended in one place', () => {
    expect([...listOf([end([3, 1], 1.0002), end([3.001, 1], 1)]).best!.x]).toEqual([3.001, 1]);
  });

  it('lists as alternatives what is elsewhere and at most 6 in 2N ln(S/S_best) away, best first', () => {
    const list = listOf([end([0, 0], 1), end([4, 0], 1.06), end([0, 4], 1.03), end([8, 0], 1.063), end([0, 8], 1.5)]);
    expect(list.alternativesTo(list.best!).map(({ sum }) => sum)).toEqual([1.03, 1.06]);
  });

  it('lists no place twice', () => {
    const list = listOf([end([0, 0], 1), end([0.05, 0], 1.02), end([4, 0], 1.02), end([4.05, 0], 1.04)]);
    expect(list.alternativesTo(list.best!).map(({ sum }) => sum)).toEqual([1.02]);
  });

  it('has the lowest of those allowed as its best, and lists a lower one that is not', () => {
    const list = listOf([end([0, 0], 1), end([4, 0], 0.9), end([9, 0], 1.2)], (x) => x[0]! < 3 || x[0]! > 8);
    expect(list.best!.sum).toBe(1);
    expect(list.lowest!.sum).toBe(0.9);
    expect(list.alternativesTo(list.best!).map(({ sum, allowed }) => [sum, allowed])).toEqual([[0.9, false]]);
    expect(list.agreeingWith(list.best!)).toBe(1);
  });

  it('takes no run that was given up or that has no number', () => {
    const list = listOf([end([0, 0], 5, 'abandoned'), end([0, 0], Number.POSITIVE_INFINITY, 'invalid-start'), end([0, 0], Number.NaN)]);
    expect(list.best).toBeUndefined();
  });

  it('takes the sums of noise-free data, all rounding, for one', () => {
    const list = listOf([end([0, 0], 1e-26), end([1e-9, 0], 7e-25), end([0, 1e-9], 3e-27)]);
    expect(list.best).toMatchObject({ sum: 3e-27, count: 3 });
  });
});
