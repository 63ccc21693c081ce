import { expect, test } from 'vitest';
import { naturalOrder } from '../../../src/core/natural-order';

const sorted = (names: string[]) => [...names].sort(naturalOrder);

test('numbers inside names sort by value, not by digit', () => {
  expect(sorted(['cycle10', 'cycle2', 'cycle1', 'cycle100'])).toEqual(['cycle1', 'cycle2', 'cycle10', 'cycle100']);
});

test('the first difference decides, be it in a word or in a number', () => {
  expect(sorted(['b1_x2', 'a10_x1', 'a10_x01b', 'a9_x5'])).toEqual(['a9_x5', 'a10_x1', 'a10_x01b', 'b1_x2']);
});

test('a name sorts before the names it begins', () => {
  expect(sorted(['cycle2b', 'cycle2', 'cycle'])).toEqual(['cycle', 'cycle2', 'cycle2b']);
});

test('names with equal numbers but different zeros have a fixed order and are not equal', () => {
  expect(sorted(['a1', 'a01'])).toEqual(sorted(['a01', 'a1']));
  expect(naturalOrder('a01', 'a1')).not.toBe(0);
});

test('only a name itself compares as equal, and swapping the two swaps the sign', () => {
  const names = ['', '1', '01', 'a', 'a1', 'a01', 'a1b', '10', '2', 'é'];
  for (const a of names) {
    for (const b of names) {
      expect(Math.sign(naturalOrder(a, b)) + Math.sign(naturalOrder(b, a)), `${a} and ${b}`).toBe(0);
      expect(naturalOrder(a, b) === 0, `${a} and ${b}`).toBe(a === b);
    }
  }
});
