import { describe, expect, it } from 'vitest';
import { studentT95 } from '../../../src/core/student-t-95';

/** Two-sided 95 % points as printed in tables (Abramowitz and Stegun, table 26.10; more digits from the closed forms for ν = 1, 2). */
const table: [nu: number, t: number][] = [
  [1, 12.706],
  [2, 4.303],
  [3, 3.182],
  [4, 2.776],
  [5, 2.571],
  [6, 2.447],
  [10, 2.228],
  [15, 2.131],
  [30, 2.042],
  [60, 2.0],
  [120, 1.98],
];

/** P(|T| ≤ t) for ν degrees of freedom: the finite sums 26.7.3 and 26.7.4 of Abramowitz and Stegun. */
function probabilityInside(t: number, nu: number): number {
  const theta = Math.atan(t / Math.sqrt(nu));
  const [sine, cosine] = [Math.sin(theta), Math.cos(theta)];
  const odd = nu % 2 === 1;
  let [term, sum] = odd ? [cosine, nu > 1 ? cosine : 0] : [1, 1];
  for (let k = odd ? 3 : 2; k <= nu - 2; k += 2) {
    term *= ((k - 1) / k) * cosine ** 2;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (theta + sine * sum) : sine * sum;
}

describe('Student’s t for 95 %', () => {
  it.each(table)('for %d degrees of freedom is the %d of printed tables', (nu, t) => {
    expect(Math.abs(studentT95(nu) - t)).toBeLessThan(5.1e-4);
  });

  it('encloses 95 % by the closed form of the distribution, from 1 to 1000 degrees of freedom', () => {
    // Six digits of t are 2e-7 here, which three degrees of freedom need; from four on it is far better.
    const wrong = Array.from({ length: 1000 }, (_, k) => k + 1).filter(
      (nu) => Math.abs(probabilityInside(studentT95(nu), nu) - 0.95) > (nu === 3 ? 2e-7 : 2e-8),
    );
    expect(wrong).toEqual([]);
  });

  it('falls to the normal distribution’s 1.959964', () => {
    expect(studentT95(1e6)).toBeCloseTo(1.959966, 5);
  });
});
