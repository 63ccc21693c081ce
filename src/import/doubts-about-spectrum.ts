import type { Finding } from '../core/finding';
import type { Spectrum } from '../core/spectrum';
import { strayPoints } from './stray-points';

/** What is implausible in one spectrum, in words and with its points (from 0). None of it changes a number. */
export function doubtsAboutSpectrum(spectrum: Spectrum): Finding[] {
  const strays = strayPoints(spectrum.frequency_Hz);
  // What is said of a stray point is not said again of its neighbours.
  const inLine = spectrum.frequency_Hz.map((value, k) => (strays.includes(k) ? Number.NaN : value));
  const ordered = [order(inLine), gap(inLine)];
  const doubts = [sign(spectrum), negativeReal(spectrum), repeatedFrequency(spectrum), stray(spectrum, strays), ...ordered, size(spectrum)];
  return doubts.filter((doubt) => doubt !== undefined);
}

/** A whole spectrum above the axis is an inductor at every frequency: the file more likely stores -Im(Z) without saying so. */
function sign({ zReal_ohm, zImag_ohm }: Spectrum): Finding | undefined {
  if (zImag_ohm.length < 3 || !zImag_ohm.every((value) => value > 0) || !zReal_ohm.every((value) => value > 0)) return undefined;
  const message =
    "Im(Z) is positive at every point, as of an inductor. If the file stores -Im(Z), name the column so (for example -Z'') and read it again.";
  return { code: 'SIGN_DOUBTFUL', message };
}

function negativeReal({ zReal_ohm }: Spectrum): Finding | undefined {
  const points = indicesOf(zReal_ohm, (value) => value < 0);
  if (points.length === 0) return undefined;
  const message = `Re(Z) is negative at ${count(points, zReal_ohm.length)}: no passive cell has that; mind the wiring and the limits of the instrument.`;
  return { code: 'NEGATIVE_REAL', message, points };
}

function repeatedFrequency({ frequency_Hz }: Spectrum): Finding | undefined {
  const seen = new Set<number>();
  const points = indicesOf(frequency_Hz, (value) => {
    const repeated = seen.has(value);
    seen.add(value);
    return repeated;
  });
  if (points.length === 0) return undefined;
  return { code: 'DUPLICATE_FREQUENCY', message: `${count(points, frequency_Hz.length)} repeat a frequency measured before.`, points };
}

function stray({ frequency_Hz }: Spectrum, points: readonly number[]): Finding | undefined {
  const [k] = points;
  if (k === undefined) return undefined;
  const beside = [frequency_Hz[k - 1], frequency_Hz[k + 1]].filter((value) => value !== undefined).map((value) => `${value} Hz`);
  const others = points.length === 1 ? '' : `, and so with ${count(points.slice(1), frequency_Hz.length)}`;
  const message = `Point ${k + 1} of ${frequency_Hz.length} has the frequency ${frequency_Hz[k]} Hz beside ${beside.join(' and ')}${others}: correct it in the file, or leave the point out.`;
  return { code: 'STRAY_FREQUENCY', message, points: [...points] };
}

function order(frequency_Hz: Float64Array): Finding | undefined {
  const ends = frequency_Hz.filter((value) => !Number.isNaN(value));
  const falls = (ends.at(-1) ?? 0) < (ends[0] ?? 0);
  const points = indicesOf(frequency_Hz, (value, k) => {
    const before = frequency_Hz[k - 1];
    return before !== undefined && (falls ? value > before : value < before);
  });
  if (points.length === 0) return undefined;
  return { code: 'FREQUENCY_ORDER', message: `${count(points, frequency_Hz.length)} run against the direction of the sweep.`, points };
}

function gap(frequency_Hz: Float64Array): Finding | undefined {
  if (frequency_Hz.length < 5) return undefined;
  const steps = Array.from({ length: frequency_Hz.length - 1 }, (_, k) =>
    Math.abs(Math.log10((frequency_Hz[k + 1] as number) / (frequency_Hz[k] as number))),
  );
  const known = steps.filter((step) => !Number.isNaN(step)).sort((a, b) => a - b);
  const median = known[Math.floor(known.length / 2)] ?? 0;
  const points = steps.flatMap((step, k) => (step > Math.max(5 * median, 1) ? [k + 1] : []));
  if (points.length === 0) return undefined;
  const [k] = points as [number];
  const message = `The frequency jumps from ${frequency_Hz[k - 1]} to ${frequency_Hz[k]} Hz: points are missing there.`;
  return { code: 'FREQUENCY_GAP', message, points };
}

/** Far outside what cells and instruments have: a unit was left out or misread. */
function size({ zReal_ohm, zImag_ohm }: Spectrum): Finding | undefined {
  const moduli = Array.from(zReal_ohm, (re, k) => Math.hypot(re, zImag_ohm[k] as number)).sort((a, b) => a - b);
  const median = moduli[Math.floor(moduli.length / 2)];
  if (median === undefined || (median > 1e-5 && median < 1e9)) return undefined;
  const perhaps = median >= 1e9 ? 'milliohm or less' : 'kiloohm or more';
  const message = `|Z| is about ${median.toPrecision(2)} Ω. If the file's numbers are in ${perhaps}, write the unit into the column's name.`;
  return { code: 'UNIT_DOUBTFUL', message };
}

/** `3 of 60 points (4–6)`, as people count them: from 1. */
function count(points: readonly number[], all: number): string {
  const runs: [number, number][] = [];
  for (const point of points) {
    const open = runs.at(-1);
    if (open !== undefined && point === open[1] + 1) open[1] = point;
    else runs.push([point, point]);
  }
  const named = runs.slice(0, 6).map(([from, to]) => (from === to ? `${from + 1}` : `${from + 1}–${to + 1}`));
  return `${points.length} of ${all} points (${points.length === 1 ? 'number ' : ''}${named.join(', ')}${runs.length > 6 ? ' …' : ''})`;
}

function indicesOf(values: Float64Array, holds: (value: number, k: number) => boolean): number[] {
  const points: number[] = [];
  for (const [k, value] of values.entries()) if (holds(value, k)) points.push(k);
  return points;
}
