import { describe, expect, it } from 'vitest';
import { cycleRanges } from '../../../../src/hosts/cli/cycle-ranges';

const chosen = (text: string | undefined) => [0, 1, 2, 9, 10, 11, 50, 51, null].filter(cycleRanges(text));

describe('--cycles', () => {
  it('takes numbers and ranges, both ends included', () => {
    expect(chosen('1,10-50')).toEqual([1, 10, 11, 50]);
    expect(chosen(' 2 , 9 - 10 ')).toEqual([2, 9, 10]);
  });

  it('knows fresh as 0', () => {
    expect(chosen('fresh')).toEqual([0]);
    expect(chosen('fresh-2')).toEqual([0, 1, 2]);
    expect(chosen('0')).toEqual([0]);
  });

  it('left out takes everything, unknown cycles too', () => {
    expect(chosen(undefined)).toEqual([0, 1, 2, 9, 10, 11, 50, 51, null]);
  });

  it.each(['', 'one', '1;2', '1-', '-3', '1.5', '5-1', '1,,2'])('refuses %j in words', (text) => {
    expect(() => cycleRanges(text)).toThrow(/--cycles cannot read/);
  });
});
