import { describe, expect, it } from 'vitest';
import { textTable } from '../../../../src/hosts/cli/text-table';

describe('a table of text', () => {
  it('sets the first column left and numbers right, and no blanks at the ends', () => {
    expect(
      textTable(
        ['cell', 'R/Ω'],
        [
          ['a', '7.5(2)'],
          ['long', '120(3)'],
          ['b', ''],
        ],
      ).split('\n'),
    ).toEqual(['cell     R/Ω', '────  ──────', 'a     7.5(2)', 'long  120(3)', 'b', '']);
  });

  it('sets as many columns left as asked', () => {
    expect(textTable(['a', 'b', 'c'], [['1', '22', '3']], 2).split('\n')[0]).toBe('a  b   c');
  });
});
