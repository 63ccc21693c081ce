import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/core/seeded-random';
import { localPolynomial } from '../../../../src/impedance/validity/local-polynomial';

describe('local quadratic smoothing', () => {
  const uneven = Float64Array.from({ length: 30 }, (_, k) => k * 0.2 + 0.05 * Math.sin(7 * k));

  it('leaves a parabola as it is, with its slope, up to the ends and in either order', () => {
    for (const x of [uneven, uneven.toReversed()]) {
      const smooth = localPolynomial(
        x,
        x.map((value) => 3 - 2 * value + 0.5 * value * value),
        0.7,
      );
      smooth.forEach(({ value, slope }, k) => {
        expect(value).toBeCloseTo(3 - 2 * x[k]! + 0.5 * x[k]! ** 2, 10);
        expect(slope).toBeCloseTo(-2 + x[k]!, 9);
      });
    }
  });

  it('takes more neighbours where the half width holds too few', () => {
    const x = Float64Array.of(0, 1, 2, 3, 4, 5);
    const smooth = localPolynomial(
      x,
      x.map((value) => value * value),
      0.1,
    );
    expect(smooth[3]!.slope).toBeCloseTo(6, 9);
  });

  it('states the errors that repeated noise has', () => {
    const random = seededRandom(9);
    const zero = localPolynomial(uneven, new Float64Array(30), 0.7);
    const places = [0, 3, 15, 29];
    const sums = places.map(() => ({ value: 0, slope: 0, residual: 0 }));
    const trials = 4000;
    for (let trial = 0; trial < trials; trial++) {
      const y = uneven.map(() => random.normal());
      const smooth = localPolynomial(uneven, y, 0.7);
      places.forEach((k, i) => {
        sums[i]!.value += smooth[k]!.value ** 2 / trials;
        sums[i]!.slope += smooth[k]!.slope ** 2 / trials;
        sums[i]!.residual += (y[k]! - smooth[k]!.value) ** 2 / trials;
      });
    }
    places.forEach((k, i) => {
      expect(zero[k]!.valueError / Math.sqrt(sums[i]!.value)).toBeCloseTo(1, 1);
      expect(zero[k]!.slopeError / Math.sqrt(sums[i]!.slope)).toBeCloseTo(1, 1);
      expect(zero[k]!.residualError / Math.sqrt(sums[i]!.residual)).toBeCloseTo(1, 1);
    });
  });
});
