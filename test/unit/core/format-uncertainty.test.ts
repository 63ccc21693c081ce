import { describe, expect, it } from 'vitest';
import { formatUncertainty } from '../../../src/core/format-uncertainty';

const text = (value: number, error: number | null, exponent?: number) => formatUncertainty(value, error, exponent).text;

describe('a value with its standard error', () => {
  it.each([
    [42.3, 0.8, '42.3(8)'],
    [42.34, 0.83, '42.3(8)'],
    [2.9651, 0.0138, '2.965(14)'],
    [20.183, 0.058, '20.18(6)'],
    [238.13, 0.21, '238.1(2)'],
    [98.37, 1.7, '98.4(17)'],
    [19.2, 5.1, '19(5)'],
    [9.95, 0.05, '9.95(5)'],
    [1.9999, 0.05, '2.00(5)'],
    [0.7, 12, '1(12)'],
    [0.0000123456, 0.00000078, '0.0000123(8)'],
  ])('%d ± %d prints %s: one digit of the error, two if the first is 1', (value, error, expected) => {
    expect(text(value, error)).toBe(expected);
  });

  it.each([
    [42.3, 0.0961, '42.30(10)'],
    [42.3, 0.196, '42.3(2)'],
    [42.34, 0.96, '42.3(10)'],
    [42.34, 0.194, '42.34(19)'],
  ])('%d ± %d prints %s: the digit that counts is the printed one', (value, error, expected) => {
    expect(text(value, error)).toBe(expected);
  });

  it.each([
    [238.4, 25, '240(30)'],
    [1234, 170, '1230(170)'],
    [123456, 2400, '123000(2000)'],
    [99.7, 10.4, '100(10)'],
  ])('%d ± %d prints %s: an error of ten or more keeps its place value', (value, error, expected) => {
    expect(text(value, error)).toBe(expected);
  });

  it('writes a minus as U+2212 and never a negative zero', () => {
    expect(text(-42.34, 0.8)).toBe('\u221242.3(8)');
    expect(text(-0.04, 0.3)).toBe('0.0(3)');
  });

  it('divides by the power of ten of its column', () => {
    expect(text(1.397e-14, 6.1e-16, -14)).toBe('1.40(6)');
    expect(text(3.2351e-6, 8e-9, -6)).toBe('3.235(8)');
  });

  it('shows four digits and no parenthesis where there is no standard error', () => {
    expect(text(12.34567, null)).toBe('12.35');
    expect(text(1, null)).toBe('1.000');
    expect(text(0.00123456, null)).toBe('0.001235');
  });

  it('prints an error too small to show as at most one in the last place', () => {
    expect(text(60, 1e-12)).toBe('60.000000(1)');
    expect(text(60, 0)).toBe('60.000000(0)');
  });

  it('cuts at the decimal point for a column to align', () => {
    expect(formatUncertainty(2.965, 0.014)).toEqual({ text: '2.965(14)', integer: '2', fraction: '.965', uncertainty: '(14)' });
    expect(formatUncertainty(19.2, 5.1)).toEqual({ text: '19(5)', integer: '19', fraction: '', uncertainty: '(5)' });
  });

  it('prints a dash for what is no number', () => {
    expect(text(Number.NaN, 0.1)).toBe('–');
    expect(text(Number.POSITIVE_INFINITY, 0.1)).toBe('–');
  });
});
