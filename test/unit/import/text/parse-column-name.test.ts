import { describe, expect, it } from 'vitest';
import { parseColumnName } from '../../../../src/import/text/parse-column-name';

const imaginary = ["z''", 'im(z)', 'zim', 'imag'];

describe('parseColumnName', () => {
  it.each([
    ["Z''", false, undefined],
    ["-Z''", true, undefined],
    ['Z"', false, undefined],
    ['\u2212Z\u2033 (\u03a9)', true, 'ohm'],
    ["Z'' / Ohm", false, 'ohm'],
    ['-Im(Z)/Ohm', true, 'ohm'],
    ['Im(Z) (Ohm)', false, 'ohm'],
    ['Im [Z]', false, undefined],
    ['Z_im', false, undefined],
    ['minus Z_im', true, undefined],
    ['neg_Zim_ohm', true, 'ohm'],
    ["Z'' in Ohm", false, 'ohm'],
  ])('takes %s apart', (name, negated, unit) => {
    const parsed = parseColumnName(name, imaginary);
    expect(parsed?.negated).toBe(negated);
    expect(typeof parsed?.unit === 'object' ? parsed.unit.unit : parsed?.unit).toBe(unit);
  });

  it.each([
    ['Zim (mOhm)', 1e-3],
    ['Zim (m\u03a9)', 1e-3],
    ['Zim (kOhm)', 1e3],
    ['Zim (MOhm)', 1e6],
    ['Zim (uOhm)', 1e-6],
    ['Zim (\u03bcohm)', 1e-6],
  ])('gives the factor of %s', (name, factor) => {
    const unit = parseColumnName(name, imaginary)?.unit;
    expect(typeof unit === 'object' && unit.factor).toBe(factor);
  });

  it('keeps the spelling of an unknown unit and knows nothing of other names', () => {
    expect(parseColumnName("Z'' (Ohm cm2)", imaginary)?.unit).toBe('Ohm cm2');
    expect(parseColumnName('Zimmer', imaginary)).toBeUndefined();
    expect(parseColumnName('time', imaginary)).toBeUndefined();
  });
});
