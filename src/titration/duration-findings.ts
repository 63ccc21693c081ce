import type { FitFlag } from '../core/fit-flag';
import type { PulseLedger } from './measure-pulse';

/** Dt/L² after which a slab is relaxed to 0.5 %. */
const relaxed = 0.6;
/** Dτ/L² of a slab: 2 % are kept below the first, beyond the second more than 0.7 % are lost. */
const longPulse = 0.1;
const tooLongPulse = 0.25;

/** What the duration of a pulse and of its rests says of its D. `duration`: Dτ/L², null where it has none. */
export function durationFindings(
  pulse: PulseLedger,
  duration: { theta: number; isSaturated: boolean } | null,
  shape: 'slab' | 'sphere',
): FitFlag[] {
  if (duration === null) return [];
  const { theta, isSaturated } = duration;
  const flags: FitFlag[] = [];
  const rests = [pulse.restDuration_s, pulse.restBefore_s].map((rest) => (rest === null ? null : (theta * rest) / pulse.pulseDuration_s));
  for (const [k, reached] of rests.entries()) {
    if (reached === null || reached >= relaxed || flags.length > 0) continue;
    const message = `The rest ${k === 0 ? 'after' : 'before'} it is too short: D·t/L² is ${reached.toPrecision(2)}, ${relaxed} is needed. A potential that is not relaxed makes D read high, up to tens of times.`;
    flags.push({ code: 'rest-too-short', message, action: 'Rest longer; D is then smaller than it is read here.' });
  }
  if (isSaturated) {
    const message = `D_app·τ/r² is ${theta.toPrecision(2)}: in a sphere it no longer tells D beyond Dτ/r² = 0.2.`;
    flags.push({ code: 'saturated', message, action: 'Use shorter pulses.' });
  }
  if (shape === 'slab' && theta > longPulse) {
    const isTooLong = theta > tooLongPulse;
    const lost = isTooLong ? 'D reads low, by 8 % at 0.5 and by 28 % at 1' : 'D reads low by less than 1 %';
    const message = `The pulse is long for this D: Dτ/L² is ${theta.toPrecision(2)}; ${lost}.`;
    flags.push({ code: isTooLong ? 'pulse-too-long' : 'long-pulse', message, action: 'Use shorter pulses.' });
  }
  return flags;
}
