import { ValidationError } from '../../core/errors';
import type { Weighting } from '../../core/fit-result';
import type { Spectrum } from '../../core/spectrum';

/** What the fit sees of a spectrum: the points taken, from high to low frequency, and their weights √w′, √w″. */
export interface PreparedSpectrum {
  n: number;
  omega_radPerS: Float64Array;
  zReal: Float64Array;
  zImag: Float64Array;
  weightReal: Float64Array;
  weightImag: Float64Array;
  /** Row of each point in the recording. */
  rows: Int32Array;
}

export interface Selection {
  frequencyMin_Hz?: number | undefined;
  frequencyMax_Hz?: number | undefined;
  /** 1 = left out, a byte a row of the recording. */
  mask?: Uint8Array | undefined;
}

/**
 * Selects, orders and weights the points (weights from the measured Z, PHYSICS: modulus 1/|Z|², unit 1, proportional
 * 1/max(|Z′|, 0.01|Z|)², measured 1/σ²).
 * @throws ValidationError naming the row (from 1) that cannot be used.
 */
export function prepareSpectrum(spectrum: Spectrum, weighting: Weighting, selection: Selection): PreparedSpectrum {
  const { frequency_Hz, zReal_ohm, zImag_ohm } = spectrum;
  if (frequency_Hz.length !== zReal_ohm.length || frequency_Hz.length !== zImag_ohm.length) {
    throw new ValidationError(
      'SPECTRUM_INVALID',
      `The arrays differ in length: ${frequency_Hz.length} frequencies, ${zReal_ohm.length} real and ${zImag_ohm.length} imaginary parts`,
      { expected: 'three arrays of the same length' },
    );
  }
  const rows: number[] = [];
  for (let k = 0; k < frequency_Hz.length; k++) {
    if (selection.mask?.[k]) continue;
    checkPoint(spectrum, k);
    const f = frequency_Hz[k]!;
    if (f < (selection.frequencyMin_Hz ?? 0) || f > (selection.frequencyMax_Hz ?? Number.POSITIVE_INFINITY)) continue;
    rows.push(k);
  }
  rows.sort((a, b) => frequency_Hz[b]! - frequency_Hz[a]! || a - b);
  const pick = (from: Float64Array) => Float64Array.from(rows, (row) => from[row]!);
  const [zReal, zImag] = [pick(zReal_ohm), pick(zImag_ohm)];
  const omega_radPerS = pick(frequency_Hz).map((f) => 2 * Math.PI * f);
  const [weightReal, weightImag] = weights(spectrum, rows, weighting, zReal, zImag);
  return { n: rows.length, omega_radPerS, zReal, zImag, weightReal, weightImag, rows: Int32Array.from(rows) };
}

function checkPoint({ frequency_Hz, zReal_ohm, zImag_ohm }: Spectrum, k: number): void {
  const [f, re, im] = [frequency_Hz[k]!, zReal_ohm[k]!, zImag_ohm[k]!];
  const complain = (what: string, expected: string) => {
    throw new ValidationError('SPECTRUM_INVALID', `Point ${k + 1}: ${what}`, { expected, hint: 'Mask the point or mend the file.' });
  };
  if (!Number.isFinite(f) || f <= 0) complain(`the frequency is ${f} Hz`, 'a positive, finite frequency');
  if (!Number.isFinite(re) || !Number.isFinite(im))
    complain(`the impedance is ${re} ${im < 0 ? '−' : '+'} ${Math.abs(im)}j ohm`, 'finite numbers');
  if (re === 0 && im === 0) complain('the impedance is zero', 'an impedance other than zero');
}

function weights(
  spectrum: Spectrum,
  rows: number[],
  weighting: Weighting,
  zReal: Float64Array,
  zImag: Float64Array,
): [Float64Array, Float64Array] {
  const modulus = zReal.map((re, k) => Math.hypot(re, zImag[k]!));
  if (weighting === 'unit') return [modulus.map(() => 1), modulus.map(() => 1)];
  if (weighting === 'modulus') return [modulus.map((m) => 1 / m), modulus.map((m) => 1 / m)];
  if (weighting === 'proportional') {
    const of = (part: Float64Array) => part.map((value, k) => 1 / Math.max(Math.abs(value), 0.01 * modulus[k]!));
    return [of(zReal), of(zImag)];
  }
  const { sigmaReal_ohm, sigmaImag_ohm } = spectrum;
  if (sigmaReal_ohm === undefined || sigmaImag_ohm === undefined) {
    throw new ValidationError(
      'INPUT_INVALID',
      'Weighting "measured" needs the standard deviation of every point, and this spectrum has none',
      {
        expected: 'sigmaReal_ohm and sigmaImag_ohm beside the impedance',
        hint: 'Choose --weighting modulus, which assumes a relative error.',
      },
    );
  }
  if (sigmaReal_ohm.length !== spectrum.frequency_Hz.length || sigmaImag_ohm.length !== spectrum.frequency_Hz.length) {
    throw new ValidationError(
      'SPECTRUM_INVALID',
      `The arrays differ in length: ${spectrum.frequency_Hz.length} frequencies, ${sigmaReal_ohm.length} and ${sigmaImag_ohm.length} standard deviations`,
      { expected: 'a standard deviation of every real and imaginary part' },
    );
  }
  const of = (sigma: Float64Array) =>
    Float64Array.from(rows, (row) => {
      const value = sigma[row]!;
      if (!(value > 0 && Number.isFinite(value))) {
        throw new ValidationError('SPECTRUM_INVALID', `Point ${row + 1}: the standard deviation is ${value} ohm`, {
          expected: 'a positive number',
        });
      }
      return 1 / value;
    });
  return [of(sigmaReal_ohm), of(sigmaImag_ohm)];
}
