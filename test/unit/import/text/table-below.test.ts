import { describe, expect, it } from 'vitest';
import { tableBelow } from '../../../../src/import/text/table-below';

const read = (lines: string[], needed?: number) => tableBelow(lines, { file: 'a', names: ['x', 'y'], header: 0, firstRow: 1 }, needed);

describe('tableBelow', () => {
  it.each([
    ['tabs', 'x\ty', '1.5\t2', [['1.5', '2']], false],
    ['tabs and decimal commas', 'x\ty', '1,5\t2', [['1,5', '2']], true],
    ['commas', 'x,y', '1.5,2', [['1.5', '2']], false],
    ['commas and blanks', 'x, y', '1.5, 2', [['1.5', '2']], false],
    ['blanks', 'x y', ' 1.5  2 ', [['1.5', '2']], false],
    ['blanks and decimal commas', 'x y', '1,5 2,5', [['1,5', '2,5']], true],
    ['semicolons', 'x;y', '1,5;2', [['1,5', '2']], true],
  ])('tells %s from the first row', (_title, names, row, rows, decimalComma) => {
    const table = read([names, row]);
    expect(table.rows).toEqual(rows);
    expect(table.decimalComma).toBe(decimalComma);
  });

  it('passes over empty lines, ends at words and keeps the lines of its rows', () => {
    const table = read(['x,y', '', '1,2', '', '3,4', 'the end', '5,6']);
    expect(table.rows).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(table.lines).toEqual([3, 5]);
    expect(table.problem).toBeUndefined();
  });

  it('calls a short row a cut file in the last line, else a damaged one', () => {
    expect(read(['x,y', '1,2', '3']).problem).toMatchObject({ code: 'FILE_CUT', details: { line: 3 } });
    expect(read(['x,y', '1,2', '3', '4,5']).problem).toMatchObject({ code: 'FILE_CORRUPT', details: { line: 3 } });
  });
});
