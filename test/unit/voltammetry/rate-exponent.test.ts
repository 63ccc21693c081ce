import { describe, expect, it } from 'vitest';
import { rateExponent } from '../../../src/voltammetry/rate-exponent';
import { storageReading } from '../../../src/voltammetry/storage-reading';

describe('b of currents at several rates', () => {
  it('has slope, error and interval as worked out by hand', () => {
    // log v −1, 0, 1; log i 0, 0.8, 1.5: slope 0.75, residuals 1/60·(−1, 2, −1) → s² = 6/3600, SE = √(s²/2), t(1) = 12.706.
    const exponent = rateExponent([0.1, 1, 10], [1, 10 ** 0.8, 10 ** 1.5])!;
    const error = Math.sqrt(6 / 3600 / 2);
    expect(exponent.b).toBeCloseTo(0.75, 12);
    expect(exponent.bStandardError).toBeCloseTo(error, 12);
    expect(exponent.bCi95[0]).toBeCloseTo(0.75 - 12.7062 * error, 4);
    expect(exponent.bCi95[1]).toBeCloseTo(0.75 + 12.7062 * error, 4);
    expect(exponent.bR2).toBeCloseTo(1 - 6 / 3600 / (2 * 0.75 ** 2 + 6 / 3600), 12);
  });
  it('is the same for cathodic currents', () => {
    expect(rateExponent([0.1, 1, 10], [-1, -5, -25])!.b).toBeCloseTo(Math.log10(25) / 2, 12);
  });
  it('is refused with two rates, one of them twice, a current of zero or of the other sign', () => {
    expect(rateExponent([1, 2], [1, 2])).toBeNull();
    expect(rateExponent([1, 2, 2], [1, 2, 2])).toBeNull();
    expect(rateExponent([1, 2, 3], [0, 2, 3])).toBeNull();
    expect(rateExponent([1, 2, 3], [1, -2, 3])).toBeNull();
  });
});

describe('what b says', () => {
  it.each([
    [0.5, 0.02, 'diffusion'],
    [0.56, 0.01, 'diffusion'],
    [0.7, 0.05, 'mixed'],
    [0.7, 0.25, 'diffusion'],
    [0.75, 0.3, 'open'],
    [0.95, 0.01, 'surface'],
    [0.3, 0.05, 'below diffusion'],
    [1.3, 0.05, 'above surface'],
  ] as const)('%d ± %d is %s', (b, half, reading) => {
    expect(storageReading({ b, bCi95: [b - half, b + half] })).toBe(reading);
  });
});
