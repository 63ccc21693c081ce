import { describe, expect, it } from 'vitest';
import type { TimeSeriesColumn } from '../../../../src/core/time-series';
import { timeOverSteps } from '../../../../src/import/cycler/time-over-steps';

const column = (quantity: string, ...values: number[]): TimeSeriesColumn => ({
  quantity,
  unit: '',
  sourceName: quantity,
  values: Float64Array.from(values),
});
const settled = (...columns: TimeSeriesColumn[]) =>
  Object.fromEntries(timeOverSteps(columns).map(({ quantity, values }) => [quantity, [...values]]));

describe('a time that starts anew', () => {
  it('with every step goes on over all of them, and the time of the step stays', () => {
    expect(settled(column('time_s', 0, 10, 20, 5, 15, 5, 15), column('step', 1, 1, 1, 2, 2, 3, 3))).toEqual({
      time_s: [0, 10, 20, 25, 35, 40, 50],
      stepTime_s: [0, 10, 20, 5, 15, 5, 15],
      step: [1, 1, 1, 2, 2, 3, 3],
    });
  });

  it('goes on where no step is numbered, if it starts at the beginning', () => {
    expect(settled(column('time_s', 0, 10, 20, 0, 10))).toEqual({ time_s: [0, 10, 20, 20, 30], stepTime_s: [0, 10, 20, 0, 10] });
  });

  it.each([
    ['a single wrong time', [0, 10, 20, 0, 40, 50]],
    ['a time that runs back in the middle', [0, 10, 20, 15, 25, 35]],
    ['a time that rises', [0, 10, 20, 30]],
  ])('is not read into %s', (_, values) => {
    expect(settled(column('time_s', ...values))).toEqual({ time_s: values });
  });

  it('is left alone where the time of the step stands beside it', () => {
    const both = [column('time_s', 0, 10, 0, 10), column('stepTime_s', 0, 10, 0, 10)];
    expect(timeOverSteps(both)).toEqual(both);
  });
});
