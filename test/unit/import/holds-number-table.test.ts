import { describe, expect, it } from 'vitest';
import { holdsNumberTable } from '../../../src/import/holds-number-table';
import { makeFileHead } from '../../../src/import/make-file-head';

const head = (text: string) => makeFileHead({ name: 'a', bytes: new TextEncoder().encode(text) });

describe('holdsNumberTable', () => {
  it.each([
    ['commas', 'a,b\n1,2\n3,4\n5,6\n'],
    ['decimal commas and semicolons', '1,5;2\n3,5;4\n5,5;6'],
    ['decimal commas and tabs', '1,5\t2,25\r\n3,5\t4\r\n5,5\t6'],
    ['blanks', ' 1e3  2.0\n 1e2  3.0\n 1e1  4.0'],
    ['commas, with a time and a state between the numbers', '0-0:00:00,R,0.5,2\n0-0:00:10,R,0.5,2.1\n0-0:00:20,C,0.5,2.2'],
    ['lines that end in a separator', '1,2,\n3,4,\n5,6,\n'],
  ])('sees a table separated by %s', (_title, text) => {
    expect(holdsNumberTable(head(text))).toBe(true);
  });

  it.each([
    ['prose', 'Comments : 2.8 - 4.3 V\nUser : 12\n'],
    ['one column of numbers', '1\n2\n3\n4\n'],
    ['two rows', '1,2\n3,4\nend\n'],
    ['rows of different length', '1,2\n3,4,5\n6,7\n'],
    ['binary bytes', '\0\u0001\u00021,2\n3,4\n5,6\n'],
    ['nothing', ''],
  ])('sees none in %s', (_title, text) => {
    expect(holdsNumberTable(head(text))).toBe(false);
  });
});
