import { expect, test } from 'vitest';
import { shareNumbers } from '../../../../src/hosts/worker/share-numbers';

const long = (first: number) => Float64Array.from({ length: 10_000 }, (_, k) => first + k);

test('long columns are moved into shared memory in their place, with every number, and what they were in is given back', () => {
  const columns = [long(0), long(-5)];
  const data = {
    imported: { recordings: [{ label: 'a', series: { rows: 10_000, columns: columns.map((values) => ({ unit: 'V', values })) } }] },
  };
  shareNumbers(data);
  const moved = data.imported.recordings[0]?.series.columns.map(({ values }) => values) as Float64Array[];
  expect(moved.every(({ buffer }) => buffer instanceof SharedArrayBuffer)).toBe(true);
  expect(moved).toEqual([long(0), long(-5)]);
  expect(columns.map(({ length }) => length)).toEqual([0, 0]);
  expect(data.imported.recordings[0]?.label).toBe('a');
});

test('short ones stay, also where they share their memory with a long one', () => {
  const all = long(0);
  const data = {
    whole: all,
    part: all.subarray(10, 20),
    own: Float64Array.of(1, 2),
    bytes: new Uint8Array(100_000),
    nothing: null,
    words: 'a',
  };
  shareNumbers(data);
  expect(data.whole).toEqual(long(0));
  expect(data.whole.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect([...data.part]).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
  expect(data.own).toEqual(Float64Array.of(1, 2));
  expect(data.bytes.length).toBe(100_000);
});
