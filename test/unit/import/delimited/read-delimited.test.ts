import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../../../src/import/delimited/read-delimited';
import { textBytes } from '../../../writers/text-bytes';

const wanted = [
  { index: 0, name: 'a', required: true },
  { index: 2, name: 'c', required: true },
];
const read = (text: string, decimalComma = false, separator: ',' | ';' = ',') =>
  readDelimited(textBytes(text), { file: 'x.csv', from: 0, line: 1, separator, decimalComma }, wanted);
const numbers = (text: string) => [...(readDelimited(textBytes(text), place, [wanted[0]!]).values[0] ?? [])];
const place = { file: 'x.csv', from: 0, line: 1, separator: ',' as const, decimalComma: false };

describe('rows from the bytes of a text', () => {
  it.each([
    '0.00605515800906498',
    '3.31121478737747',
    '-1e-7',
    '9007199254740993',
    '123456789012345678',
    '1.7976931348623157e308',
    '4.9e-324',
    '.5',
    '5.',
    '+2E+3',
    '0.1',
    '2.2250738585072014e-308',
    '99999999999999999999',
  ])('gives %s as the language itself reads it', (text) => {
    expect(numbers(`${text}\n`)).toEqual([Number(text)]);
  });

  it('gives thousand random numbers as the language itself reads them', () => {
    const texts = Array.from({ length: 1000 }, (_, k) => String(Math.sin(k) * 10 ** ((k % 40) - 20)));
    expect(numbers(texts.join('\n'))).toEqual(texts.map(Number));
  });

  it('takes every line end, quotes, empty cells and rows without content as they are meant', () => {
    const { rows, values } = read('1,x,2\r\n\r\n,,\n"3","a, ""y"", b",\n4,,\n5,z,6\r7,8,9');
    expect(rows).toBe(5);
    expect(values[0]).toEqual(Float64Array.of(1, 3, 4, 5, 7));
    expect([...(values[1] ?? [])].map((value) => (Number.isNaN(value) ? null : value))).toEqual([2, null, null, 6, 9]);
  });

  it('reads decimal commas and refuses two marks in one number', () => {
    expect(read('1,5;;2,5e-1\n', true, ';').values).toEqual([Float64Array.of(1.5), Float64Array.of(0.25)]);
    expect(() => read('1.000,5;;2,5\n', true, ';')).toThrow(expect.objectContaining({ code: 'NUMBER_UNREADABLE' }));
  });

  it('names line and column of a cell that is no number, counted from 1', () => {
    expect(() => read('1,a,2\n3,b,4x\n')).toThrow(
      expect.objectContaining({ code: 'NUMBER_UNREADABLE', details: expect.objectContaining({ line: 2, column: 3 }) }),
    );
  });

  it('refuses a short row in the middle and keeps a cut last one, which it says', () => {
    expect(() => read('1,a,2\n3\n4,b,5\n')).toThrow(expect.objectContaining({ code: 'FILE_CORRUPT' }));
    const { rows, values, warnings } = read('1,a,2\n3\n');
    expect([rows, values[1]?.[1]]).toEqual([2, Number.NaN]);
    expect(warnings).toEqual([expect.objectContaining({ code: 'FILE_CUT', points: [1] })]);
  });

  it('leaves out a column of notes that turns to words, and says so', () => {
    const notes = [wanted[0]!, { index: 1, name: 'note', required: false }];
    const { values, warnings } = readDelimited(textBytes('1,0\n2,hot\n3,0\n'), place, notes);
    expect(values).toEqual([Float64Array.of(1, 2, 3), undefined]);
    expect(warnings[0]?.message).toContain('line 2 has "hot"');
  });
});
