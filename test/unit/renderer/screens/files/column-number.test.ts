import { expect, test } from 'vitest';
import { columnNumber } from '../../../../../renderer/screens/files/column-number';

test.each([
  [null, 'potential_V', 1, '–'],
  [0, 'current_A', 1e3, '0'],
  [-17, 'mode', 1, '−17'],
  [3, 'potential_V', 1, '3.0000'],
  [249_790, 'point', 1, '249\u2009790'],
  [769_272.4, 'time_s', 1, '769\u2009272'],
  [-1.7361e-5, 'current_A', 1e6, '−17.361'],
  [3.05e-5, 'potential_V', 1, '3.050 × 10⁻⁵'],
  [1.4699e9, 'dateTime_s', 1, '2016-07-30'],
])('%d of %s reads "%s"', (value, quantity, factor, text) => {
  expect(columnNumber(value, { quantity, unit: quantity.split('_')[1] ?? '', factor })).toBe(text);
});
