import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../../../src/import/text/parse-number';

describe('parseNumber', () => {
  it.each([
    ['1.0003201E+003', 1000.3201],
    [' -26.5 ', -26.5],
    ['\u22125e-3', -0.005],
    ['.5', 0.5],
    ['5.', 5],
    ['1D3', 1000],
    ['+7', 7],
  ])('reads %s', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it('reads a decimal comma only where the file has decimal commas', () => {
    expect(parseNumber('109,25', true)).toBe(109.25);
    expect(parseNumber('109,25')).toBeUndefined();
    expect(parseNumber('109.25', true)).toBe(109.25);
  });

  it.each(['1,234.5', '1.234,5', '1,234,567', '1000,', '12abc', '0x10', '', '1e', '--1', '1 2'])('does not read %s', (text) => {
    expect(parseNumber(text, true)).toBeUndefined();
    expect(parseNumber(text, false)).toBeUndefined();
  });

  it.each(['NaN', 'inf', '-Infinity', '1.#IND', '-1.#INF', 'n/a'])('reads %s as a missing number', (text) => {
    expect(parseNumber(text)).toBeNaN();
  });
});
