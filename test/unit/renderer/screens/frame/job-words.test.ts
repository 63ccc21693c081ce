import { describe, expect, it } from 'vitest';
import { endedJobWords, jobWords } from '../../../../../renderer/screens/frame/job-words';
import type { JobState } from '../../../../../src/app/api';

const job = (set: Partial<JobState>): JobState => ({
  id: 'j',
  kind: 'fit',
  total: 20,
  finished: 0,
  failed: 0,
  state: 'running',
  items: [],
  elapsed_ms: 0,
  ...set,
});

describe('what runs', () => {
  it('says how far it is and how long it will take', () => {
    expect(jobWords(job({ finished: 11, elapsed_ms: 3300 }))).toBe('Fitting 12 of 20 · 2.7 s left');
    expect(jobWords(job({ finished: 10, failed: 1, elapsed_ms: 33_000 }))).toBe('Fitting 12 of 20 · 27 s left');
    expect(jobWords(job({ kind: 'import', finished: 1, total: 2, elapsed_ms: 100 }))).toBe('Reading 2 of 2');
  });
  it('says what takes time before the first spectrum is done', () => {
    expect(jobWords(job({}))).toBe('Fitting 20 spectra · choosing the circuit');
  });
});

describe('what has ended', () => {
  it.each<[Partial<JobState>, string]>([
    [{ state: 'done', finished: 20, elapsed_ms: 400 }, '20 of 20 spectra fitted in 0.4 s'],
    [{ state: 'done', finished: 19, failed: 1, elapsed_ms: 12_000 }, '19 of 20 spectra fitted in 12 s, 1 failed'],
    [{ state: 'cancelled', finished: 12 }, 'Cancelled after 12 of 20. The 12 are kept.'],
    [
      { kind: 'import', state: 'done', finished: 20, failed: 1, total: 21, elapsed_ms: 210 },
      '21 files looked through in 0.2 s, 1 without a recording',
    ],
  ])('%o', (set, words) => {
    expect(endedJobWords(job(set))).toBe(words);
  });
});
