import { describe, expect, test } from 'vitest';
import { currentWords, durationWords, signedDigits } from '../../../../../renderer/screens/gitt/gitt-words';

describe('words of a titration', () => {
  test.each([
    [1800, '30 min'],
    [14_460, '4 h'],
    [30_852, '8.57 h'],
    [45, '45 s'],
    [0.25, '0.25 s'],
    [300_000, '3.47 d'],
  ])('%d s is %s', (duration, words) => expect(durationWords(duration)).toBe(words));

  test.each([
    [0.58221e-3, '0.582 mA'],
    [-5.1e-5, '51 µA'],
    [2, '2 A'],
    [3.2e-8, '32 nA'],
  ])('%d A is %s', (current, words) => expect(currentWords(Math.abs(current))).toBe(words));

  test('a minus is one, and zero has none', () => {
    expect([signedDigits(-3.25, 1), signedDigits(-0.001, 1), signedDigits(2, 2)]).toEqual(['−3.3', '0.0', '2.00']);
  });
});
