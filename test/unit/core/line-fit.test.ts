import { describe, expect, it } from 'vitest';
import { lineFit } from '../../../src/core/line-fit';

describe('a least-squares line', () => {
  it('has the certified values and errors of NIST’s data set Norris', () => {
    // https://www.itl.nist.gov/div898/strd/lls/data/Norris.shtml
    const x = [
      0.2, 337.4, 118.2, 884.6, 10.1, 226.5, 666.3, 996.3, 448.6, 777.0, 558.2, 0.4, 0.6, 775.5, 666.9, 338.0, 447.5, 11.6, 556.0, 228.1,
      995.8, 887.6, 120.2, 0.3, 0.3, 556.8, 339.1, 887.2, 999.0, 779.0, 11.1, 118.3, 229.2, 669.1, 448.9, 0.5,
    ];
    const y = [
      0.1, 338.8, 118.1, 888.0, 9.2, 228.1, 668.5, 998.5, 449.1, 778.9, 559.2, 0.3, 0.1, 778.1, 668.8, 339.3, 448.9, 10.8, 557.7, 228.3,
      998.0, 888.8, 119.6, 0.3, 0.6, 557.6, 339.3, 888.0, 998.5, 778.9, 10.2, 117.6, 228.9, 668.4, 449.2, 0.2,
    ];
    const line = lineFit(x, y)!;
    expect(line.intercept).toBeCloseTo(-0.262323073774029, 11);
    expect(line.slope).toBeCloseTo(1.00211681802045, 12);
    expect(line.interceptError).toBeCloseTo(0.232818234301152, 11);
    expect(line.slopeError).toBeCloseTo(0.429796848199937e-3, 14);
    expect(line.residualDeviation).toBeCloseTo(0.884796396144373, 11);
    expect(line.r2).toBeCloseTo(0.999993745883712, 12);
    expect(line.points).toBe(36);
  });

  it('is null with two points, and where all x are the same', () => {
    expect(lineFit([1, 2], [1, 2])).toBeNull();
    expect(lineFit([1, 1, 1], [1, 2, 3])).toBeNull();
  });

  it('explains all of what does not vary', () => {
    expect(lineFit([1, 2, 3], [5, 5, 5])).toMatchObject({ slope: 0, intercept: 5, r2: 1, slopeError: 0 });
  });
});
