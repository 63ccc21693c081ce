import { expect, it } from 'vitest';
import { parseTextRuns } from '../../../src/core/text-runs';

it('quantities are italic, indices that are words upright, units as they stand', () => {
  expect(parseTextRuns('*R*_{ct} (Ω s^{−1/2})')).toEqual([
    { text: 'R', italic: true },
    { text: 'ct', script: 'sub' },
    { text: ' (Ω s' },
    { text: '−1/2', script: 'sup' },
    { text: ')' },
  ]);
});

it('a mark that opens nothing stands as written', () => {
  expect(
    parseTextRuns('a_b^c')
      .map(({ text }) => text)
      .join(''),
  ).toBe('a_b^c');
});
