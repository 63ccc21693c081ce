import { describe, expect, test } from 'vitest';
import { parameterMarkup, parameterText, scaledUnit } from '../../../../../renderer/screens/fit/parameter-words';

describe('a parameter in words', () => {
  test.each([
    ['R1', 'Rsei', '*R*_{sei}'],
    ['R1', undefined, '*R*_{1}'],
    ['CPE2_Q', 'Qdl', '*Q*_{2}'],
    ['CPE2_alpha', undefined, '*α*_{2}'],
    ['W2', 'sigmaW', '*σ*_{W}'],
    ['Wo1_tau', 'diffusionTau', '*τ*_{D}'],
  ])('%s as %s is %s', (name, role, markup) => {
    expect(parameterMarkup(name, role)).toBe(markup);
  });

  test.each([
    [3.235e-6, 'S·s^alpha', { exponent: -6, unit: 'µS s^{α}' }],
    [0.0043, 'ohm', { exponent: -3, unit: 'mΩ' }],
    [1234, 'ohm', { exponent: 0, unit: 'Ω' }],
    [45_000, 'ohm', { exponent: 3, unit: 'kΩ' }],
    [1e-6, 'F', { exponent: -6, unit: 'µF' }],
    [0.85, '1', { exponent: 0, unit: '' }],
    [0, 'ohm', { exponent: 0, unit: 'Ω' }],
  ])('%d %s gets its unit', (value, unit, expected) => {
    expect(scaledUnit(value, unit)).toEqual(expected);
  });

  test('the interval has the digits of the value and its power of ten', () => {
    const text = parameterText({ value: 3.235e-6, unit: 'S·s^alpha', standardError: 8e-9, ci95: [3.22e-6, 3.25e-6] });
    expect([text.value.text, text.interval]).toEqual(['3.235(8)', '3.220 – 3.250']);
  });
});
