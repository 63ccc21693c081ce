import { describe, expect, it } from 'vitest';
import { numberText } from '../../../src/report/number-text';

const point = { uncertainty: 'parentheses', means: 'standardError', decimal: 'point' } as const;
const number = (value: number, standardError: number | null, ci95: [number, number] | null = null) => ({
  value,
  standardError,
  ci95,
  digits: 3 as const,
});
/** Blanks of every width as one. */
const plain = (text: string) => text.replace(/[\u00a0\u2009]/g, ' ');

describe('a number in a report', () => {
  // Each expectation is written by hand from the rules of DESIGN: one digit of the error, two if the first is 1.
  it.each([
    [42.31, 0.83, 0, '42.3(8)'],
    [1.4912, 0.0123, 0, '1.491(12)'],
    [2.094e-9, 1.51e-10, -9, '2.09(15)'],
    [238, 30.4, 0, '240(30)'],
    [-0.52, 0.04, 0, '−0.52(4)'],
  ])('%f with standard error %f over 10^%i stands as %s', (value, error, exponent, text) => {
    expect(numberText(number(value, error), exponent, point).text).toBe(text);
  });

  it('may carry its error in the long form, in the digits of the short one', () => {
    const long = { ...point, uncertainty: 'plusMinus' } as const;
    expect(plain(numberText(number(42.31, 0.83), 0, long).text)).toBe('42.3 ± 0.8');
    expect(plain(numberText(number(1.4912, 0.0123), 0, long).text)).toBe('1.491 ± 0.012');
    expect(plain(numberText(number(238, 30.4), 0, long).text)).toBe('240 ± 30');
  });

  it('shows the 95 % interval with its own ends, also where they are not symmetric', () => {
    const interval = { ...point, means: 'ci95' } as const;
    expect(plain(numberText(number(42.31, 0.83, [41.18, 43.87]), 0, interval).text)).toBe('42.3 [41.2 – 43.9]');
    const sides = { ...interval, uncertainty: 'plusMinus' } as const;
    expect(plain(numberText(number(42.31, 0.83, [41.18, 43.87]), 0, sides).text)).toBe('42.3 +1.6/−1.1');
    expect(plain(numberText(number(42.3, 0.8, [40.7, 43.9]), 0, sides).text)).toBe('42.3 ± 1.6');
    expect(plain(numberText(number(42.31, 0.83, [41.18, Number.POSITIVE_INFINITY]), 0, interval).text)).toBe('42.3 [41.2 – ∞]');
  });

  it('divides the ends of an interval by the power of ten of its column', () => {
    const interval = { ...point, means: 'ci95' } as const;
    expect(plain(numberText(number(2.09e-9, 1.5e-10, [1.8e-9, 2.4e-9]), -9, interval).text)).toBe('2.09 [1.80 – 2.40]');
  });

  it('has a decimal comma everywhere or nowhere', () => {
    const comma = { uncertainty: 'parentheses', means: 'ci95', decimal: 'comma' } as const;
    expect(plain(numberText(number(42.31, 0.83, [41.18, 43.87]), 0, comma).text)).toBe('42,3 [41,2 – 43,9]');
  });

  it('is cut at its decimal mark, lead and tail apart', () => {
    expect(numberText({ ...number(108.23, 0.31), lead: 'sum' }, 0, point)).toEqual({
      text: 'sum 108.2(3)',
      integer: 'sum 108',
      fraction: '.2',
      tail: '(3)',
    });
  });

  it('without an error has the digits asked for, and counts have all of theirs', () => {
    expect(numberText(number(2.0461e-5, null), -5, point).text).toBe('2.05');
    expect(numberText(number(0.09999, null), 0, point).text).toBe('0.100');
    expect(numberText({ ...number(1234, null), digits: 'exact' }, 0, point).text).toBe('1234');
    expect(numberText(number(0, null), 0, point).text).toBe('0');
  });
});
