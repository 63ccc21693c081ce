import { expect, test } from 'vitest';
import { nearestName } from '../../../src/core/nearest-name';

const commands = ['inspect', 'check', 'fit', 'simulate', 'demo', 'cycling', 'serve'];

test.each([
  ['inspct', 'inspect'],
  ['isnpect', 'inspect'],
  ['fti', 'fit'],
  ['chekc', 'check'],
  ['SIMULATE', 'simulate'],
  ['simulat', 'simulate'],
  ['cycles', 'cycling'],
])('%s is taken for %s', (wrong, right) => {
  expect(nearestName(wrong, commands)).toBe(right);
});

test.each(['', 'x', 'zzzzzzzz', 'impedance-spectroscopy'])('"%s" is near none of them', (wrong) => {
  expect(nearestName(wrong, ['inspect', 'simulate', 'cycling'])).toBeUndefined();
});

test('of names equally near the first known one is taken', () => {
  expect(nearestName('R3', ['R1', 'R2'])).toBe('R1');
  expect(nearestName('R3', ['R2', 'R1'])).toBe('R2');
});

test('the nearer name wins wherever it stands', () => {
  expect(nearestName('alpha1', ['alpha22', 'alpha12', 'beta1'])).toBe('alpha12');
  expect(nearestName('alpha1', ['alpha12', 'alpha1'])).toBe('alpha1');
});

test('nothing known, nothing near', () => {
  expect(nearestName('fit', [])).toBeUndefined();
});
