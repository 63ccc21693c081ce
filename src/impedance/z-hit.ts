import { ValidationError } from '../core/errors';
import type { Spectrum } from '../core/spectrum';
import { lackOfPoints } from './validity/lack-of-points';
import { localPolynomial, type SmoothedPoint } from './validity/local-polynomial';
import { type TestablePoints, testablePoints } from './validity/testable-points';

/** |Z| rebuilt from the phase, held against |Z| as measured. */
export interface ZHit {
  /** (|Z| − |Z| rebuilt)/|Z| rebuilt, one entry a row of the spectrum; NaN where the row could not be used. */
  deviation_percent: Float64Array;
  /** The rebuilt modulus, one entry a row. */
  modulus_ohm: Float64Array;
  /** Largest smoothed deviation where Re Z > 0 > Im Z (leads and their corrections are left aside), with its frequency. */
  maxDeviation_percent: number;
  maxDeviationAt_Hz: number;
  /** Change of the smoothed deviation towards lower frequency over the lowest decade; null where it is not one-way. */
  lowestDecadeDrift_percent: number | null;
  /** What the noise of the phase alone may do to the two: four standard errors of the largest of many, three of the drift. */
  maxDeviationNoise_percent: number;
  lowestDecadeNoise_percent: number;
  /** Frequencies over which the constant was fitted. */
  offsetRange_Hz: { min: number; max: number };
}

const needed = { fewest: 8, perDecade: 4 };
/** Smoothing reaches 0.4 decades to each side. */
const halfWidth = 0.4 * Math.LN10;
const gamma = -Math.PI / 6;
/** Points that the smoothed curve follows more closely say nothing of the noise. */
const leastResidualError = 0.3;

/**
 * Z-HIT: ln|Z(ω)| = const + (2/π) ∫ φ dln ω + γ dφ/dln ω with γ = −π/6, from a smoothed phase; the constant from the data
 * over 1 … 1000 Hz, or the middle of the spectrum where that range holds too few points. Approximate: valid
 * spectra deviate by a few percent where the phase bends sharply.
 * Source: Ehm, Göhr, Kaus, Röseler & Schiller, ACH Models Chem. 137 (2000) 145
 * @throws ValidationError TOO_FEW_POINTS with fewer than eight usable frequencies, or four a decade.
 */
export function zHit(spectrum: Spectrum): ZHit {
  const points = testablePoints(spectrum);
  const lack = lackOfPoints(points, 'Z-HIT', needed);
  if (lack !== null) throw new ValidationError('TOO_FEW_POINTS', lack.message, { expected: lack.expected });
  const lnOmega = points.omega_radPerS.map(Math.log);
  const phase = unwrappedPhase(points);
  const smooth = localPolynomial(lnOmega, phase, halfWidth);
  const rebuilt = rebuildLogModulus(lnOmega, smooth);
  const lnModulus = points.zReal_ohm.map((re, k) => Math.log(Math.hypot(re, points.zImag_ohm[k]!)));
  const [from, to] = offsetPlaces(points.omega_radPerS);
  let offset = 0;
  for (let k = from; k <= to; k++) offset += (lnModulus[k]! - rebuilt[k]!) / (to - from + 1);
  const difference = lnModulus.map((value, k) => value - rebuilt[k]! - offset);
  const errors = standardErrors(lnOmega, phase, smooth, (from + to) / 2);
  return {
    ...inRows(points, spectrum.frequency_Hz.length, difference, lnModulus),
    ...judge(points, lnOmega, difference, errors),
    offsetRange_Hz: { min: points.omega_radPerS[to]! / (2 * Math.PI), max: points.omega_radPerS[from]! / (2 * Math.PI) },
  };
}

function unwrappedPhase({ zReal_ohm, zImag_ohm }: TestablePoints): Float64Array {
  const phase = zReal_ohm.map((re, k) => Math.atan2(zImag_ohm[k]!, re));
  for (let k = 1; k < phase.length; k++) phase[k]! -= 2 * Math.PI * Math.round((phase[k]! - phase[k - 1]!) / (2 * Math.PI));
  return phase;
}

/** Up to a constant; the integral by the trapezium rule, whose error is far below that of the formula. */
function rebuildLogModulus(lnOmega: Float64Array, smooth: SmoothedPoint[]): Float64Array {
  const rebuilt = new Float64Array(lnOmega.length);
  let integral = 0;
  smooth.forEach((point, k) => {
    const before = smooth[k - 1];
    if (before !== undefined) integral += ((lnOmega[k]! - lnOmega[k - 1]!) * (before.value + point.value)) / 2;
    rebuilt[k] = (2 / Math.PI) * integral + gamma * point.slope;
  });
  return rebuilt;
}

/** Places of 1000 Hz and 1 Hz, or the middle half where that leaves fewer than five points. */
function offsetPlaces(omegas: Float64Array): [number, number] {
  const inside = [...omegas.keys()].filter((k) => omegas[k]! >= 1.999 * Math.PI && omegas[k]! <= 2000.1 * Math.PI);
  if (inside.length >= 5) return [inside[0]!, inside.at(-1)!];
  return [Math.floor(omegas.length / 4), Math.ceil((3 * omegas.length) / 4) - 1];
}

/** Standard error of the rebuilt ln|Z| at each place: of the slope, and of the integral since the offset's middle. */
function standardErrors(lnOmega: Float64Array, phase: Float64Array, smooth: SmoothedPoint[], middle: number): Float64Array {
  const scatter = smooth
    .flatMap(({ value, residualError }, k) => (residualError > leastResidualError ? [Math.abs(phase[k]! - value) / residualError] : []))
    .sort((a, b) => a - b);
  const sigma = 1.4826 * (scatter[scatter.length >> 1] ?? 0);
  return lnOmega.map((x, k) => {
    const distance = Math.abs(x - lnOmega[Math.round(middle)]!);
    const spacing = Math.abs(lnOmega[0]! - lnOmega.at(-1)!) / (lnOmega.length - 1);
    return sigma * Math.hypot((2 / Math.PI) * Math.sqrt(distance * spacing), gamma * smooth[k]!.slopeError);
  });
}

function judge(points: TestablePoints, lnOmega: Float64Array, difference: Float64Array, errors: Float64Array) {
  const smoothed = localPolynomial(lnOmega, difference, halfWidth).map(({ value }) => Math.expm1(value));
  const frequencyAt = (place: number) => points.omega_radPerS[place]! / (2 * Math.PI);
  const capacitive = [...smoothed.keys()].filter((k) => points.zImag_ohm[k]! < 0 && points.zReal_ohm[k]! > 0);
  const judged = capacitive.length > 0 ? capacitive : [...smoothed.keys()];
  const worst = judged.reduce((best, k) => (Math.abs(smoothed[k]!) > Math.abs(smoothed[best]!) ? k : best));
  const end = smoothed.length - 1;
  const decade = [...smoothed.keys()].filter((k) => lnOmega[k]! <= lnOmega[end]! + 1.001 * Math.LN10);
  const steps = decade.slice(1).map((k) => smoothed[k]! - smoothed[k - 1]!);
  const change = smoothed[end]! - smoothed[decade[0]!]!;
  const backwards = steps.reduce((sum, step) => (step * change < 0 ? sum + Math.abs(step) : sum), 0);
  const oneWay = decade.length >= 4 && backwards <= 0.1 * Math.abs(change);
  return {
    maxDeviation_percent: 100 * smoothed[worst]!,
    maxDeviationAt_Hz: frequencyAt(worst),
    maxDeviationNoise_percent: 400 * errors[worst]!,
    lowestDecadeDrift_percent: oneWay ? 100 * change : null,
    lowestDecadeNoise_percent: 300 * Math.hypot(errors[end]!, errors[decade[0]!]!),
  };
}

function inRows(points: TestablePoints, length: number, difference: Float64Array, lnModulus: Float64Array) {
  const deviation_percent = new Float64Array(length).fill(Number.NaN);
  const modulus_ohm = new Float64Array(length).fill(Number.NaN);
  points.rows.forEach((row, place) => {
    deviation_percent[row] = 100 * Math.expm1(difference[place]!);
    modulus_ohm[row] = Math.exp(lnModulus[place]! - difference[place]!);
  });
  return { deviation_percent, modulus_ohm };
}
