import { expect, test } from 'vitest';
import { KnownSpectra } from '../../../src/app/known-spectra';
import { emptyTags, type ImpedanceRecording } from '../../../src/core/recording';
import type { Spectrum } from '../../../src/core/spectrum';

function recording(id: string, change: Partial<Spectrum> = {}): ImpedanceRecording {
  const spectrum = {
    frequency_Hz: Float64Array.of(100, 10, 1),
    zReal_ohm: Float64Array.of(1, Number.NaN, 3),
    zImag_ohm: Float64Array.of(-1, -2, -3),
    ...change,
  };
  return { id, technique: 'eis', label: id, sample: 'cell', tags: emptyTags, spectrum };
}

test('a spectrum is known again where every number is the same, missing ones included', () => {
  const known = new KnownSpectra();
  known.add(recording('first'));
  expect(known.twinOf(recording('second'))?.id).toBe('first');
});

test.each([
  ['a frequency in the middle', { frequency_Hz: Float64Array.of(100, 11, 1) }],
  ['a real part in the middle', { zReal_ohm: Float64Array.of(1, 2, 3) }],
  ['an imaginary part in the middle', { zImag_ohm: Float64Array.of(-1, -2.5, -3) }],
  ['the last point', { zImag_ohm: Float64Array.of(-1, -2, -4) }],
  ['the order', { frequency_Hz: Float64Array.of(1, 10, 100) }],
])('a spectrum that differs in %s is another one', (_, change) => {
  const known = new KnownSpectra();
  known.add(recording('first'));
  expect(known.twinOf(recording('second', change))).toBeUndefined();
});
