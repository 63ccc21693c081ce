import { expect, test } from 'vitest';
import { seriesWords } from '../../../../../renderer/screens/files/series-words';

test.each([
  [{ rows: 1 }, '1 row'],
  [{ rows: 1_234_567, cycles: 1 }, '1\u2009234\u2009567 rows · 1 cycle'],
  [{ rows: 9999, cycles: 500, scanRate_VPerS: 0.0001 }, '9999 rows · 500 cycles · 0.1 mV/s'],
  [{ rows: 2, scanRate_VPerS: 0.1 }, '2 rows · 100 mV/s'],
  [{ rows: 2, scanRate_VPerS: 0.049987 }, '2 rows · 49.99 mV/s'],
  [{ rows: 2, scanRate_VPerS: 50 }, '2 rows · 50 V/s'],
])('%j reads "%s"', (facts, words) => {
  expect(seriesWords(facts)).toBe(words);
});
