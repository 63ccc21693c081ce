import { describe, expect, it } from 'vitest';
import { chosenCycles } from '../../../../src/app/report/chosen-cycles';

const taken = (text: string, cycles: (number | null)[]) => cycles.filter((cycle) => chosenCycles(text)?.(cycle) ?? true);

describe('cycles in the table', () => {
  it.each([
    ['fresh, 1, 10, 50, 100 – 500', [0, 1, 10, 50, 100, 200, 500]],
    ['100-200', [100, 200]],
    ['fresh to 10', [0, 1, 2, 10]],
    ['1; 2', [1, 2]],
    ['', [0, 1, 2, 10, 50, 100, 200, 500, 600, null]],
  ])('"%s"', (text, expected) => {
    expect(taken(text, [0, 1, 2, 10, 50, 100, 200, 500, 600, null])).toEqual(expected);
  });

  it.each(['1, x', '10 – 5', '1-2-3', '-3', '1.5'])('"%s" is refused with what was expected', (text) => {
    expect(() => chosenCycles(text)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
  });
});
