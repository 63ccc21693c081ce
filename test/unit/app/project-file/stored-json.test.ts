import { expect, test } from 'vitest';
import { fromStoredJson, toStoredJson } from '../../../../src/app/project-file/stored-json';

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 0, 0.1, 5e-324, Number.MAX_VALUE, 2 ** 53 + 2])(
  '%d comes back with the same bits, alone and inside',
  (value) => {
    const back = fromStoredJson(toStoredJson({ list: [value], deep: { value } })) as { list: number[]; deep: { value: number } };
    expect(Object.is(back.list[0], value)).toBe(true);
    expect(Object.is(back.deep.value, value)).toBe(true);
  },
);

test('what only looks like a kept number stays what it is', () => {
  for (const value of [{ $number: 'seven' }, { $number: 7 }, { text: '"$number": "NaN"' }])
    expect(fromStoredJson(toStoredJson(value))).toEqual(value);
});

test('is JSON that any tool reads', () => {
  expect(JSON.parse(toStoredJson({ a: 1.5, b: Number.NaN }))).toEqual({ a: 1.5, b: { $number: 'NaN' } });
});
