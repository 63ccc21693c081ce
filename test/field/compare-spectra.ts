import { expect } from 'vitest';
import type { ImpedanceRecording } from '../../src/core/recording';
import type { CycleFacts, SpectrumFacts, SweepFacts } from './manifest';

/** The manifest's numbers come from other readers and single precision: agreement to 2e-5, absolute below 1e-12. */
export function expectClose(actual: number | undefined, stated: number, what: string): void {
  expect(actual, what).toBeTypeOf('number');
  const difference = Math.abs((actual as number) - stated);
  expect(difference, `${what}: ${actual} read, ${stated} stated`).toBeLessThanOrEqual(2e-5 * Math.abs(stated) + 1e-12);
}

/** A spectrum, or several one after another, against the ends of the whole. */
export function compareSpectrum(recordings: readonly ImpedanceRecording[], facts: SpectrumFacts): void {
  const frequency_Hz = recordings.flatMap(({ spectrum }) => [...spectrum.frequency_Hz]);
  const zReal_ohm = recordings.flatMap(({ spectrum }) => [...spectrum.zReal_ohm]);
  const zImag_ohm = recordings.flatMap(({ spectrum }) => [...spectrum.zImag_ohm]);
  expect(frequency_Hz, 'points').toHaveLength(facts.points);
  expectClose(frequency_Hz[0], facts.first_freq_hz, 'first frequency');
  expectClose(frequency_Hz.at(-1), facts.last_freq_hz, 'last frequency');
  expectClose(Math.min(...frequency_Hz), facts.min_freq_hz, 'lowest frequency');
  expectClose(Math.max(...frequency_Hz), facts.max_freq_hz, 'highest frequency');
  expectClose(zReal_ohm[0], facts.first_z_re_ohm, 'first Re');
  expectClose(zImag_ohm[0], facts.first_z_im_ohm, 'first Im');
  expectClose(zReal_ohm.at(-1), facts.last_z_re_ohm, 'last Re');
  expectClose(zImag_ohm.at(-1), facts.last_z_im_ohm, 'last Im');
}

export function compareSweep({ spectrum }: ImpedanceRecording, facts: Omit<SweepFacts, 'start' | 'rows'> | CycleFacts): void {
  const { frequency_Hz, zReal_ohm, zImag_ohm } = spectrum;
  // Stated sweeps may begin with rows of frequency zero, which belong to the time series.
  if (facts.first_freq_hz > 0) {
    expectClose(frequency_Hz[0], facts.first_freq_hz, 'first frequency');
    expectClose(zReal_ohm[0], facts.first_re, 'first Re');
    expectClose(zImag_ohm[0], facts.first_im, 'first Im');
  }
  expectClose(frequency_Hz.at(-1), facts.last_freq_hz, 'last frequency');
  expectClose(zReal_ohm.at(-1), facts.last_re, 'last Re');
  expectClose(zImag_ohm.at(-1), facts.last_im, 'last Im');
}
