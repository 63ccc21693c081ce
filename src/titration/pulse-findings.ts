import type { FitFlag } from '../core/fit-flag';
import type { PulseLedger } from './measure-pulse';

const leastPoints = 3;
const fewPoints = 8;
/** A change of the relaxed potential below this is a plateau. */
const plateau_V = 1e-3;
const resolutions = 5;
/** What the rows of a pulse say against reading a D from it. */
export function pulseFindings(pulse: PulseLedger, resolution_V: number): FitFlag[] {
  return [...restFindings(pulse), ...lineFindings(pulse), ...startFindings(pulse, resolution_V), ...changeFindings(pulse, resolution_V)];
}

function restFindings({ deltaEs_V, potentialBefore_V, potentialAfter_V }: PulseLedger): FitFlag[] {
  if (deltaEs_V !== null) return [];
  const flag = (code: string, where: string): FitFlag => ({
    code,
    message: `There is no rest ${where} this pulse, so its relaxed potential there is not known.`,
    action: 'Add the file that holds the rest, if there is one.',
  });
  return [
    ...(potentialBefore_V === null ? [flag('no-rest-before', 'before')] : []),
    ...(potentialAfter_V === null ? [flag('no-rest-after', 'after')] : []),
  ];
}

function lineFindings({ line, isStraight, isShortened, isConstant, pulseDuration_s }: PulseLedger): FitFlag[] {
  const flags: FitFlag[] = [];
  if (!isConstant) {
    const message = 'The current of this pulse is not constant, which the method needs.';
    flags.push({ code: 'current-not-constant', message, action: 'Nothing is lost by leaving it out.' });
  }
  if (line === null) {
    const message = `Fewer than ${leastPoints} points lie in the window of the line.`;
    flags.push({ code: 'too-few-points', message, action: 'Widen the window, or record more often.' });
    return flags;
  }
  const r2 = line.r2.toFixed(4);
  if (!isStraight) {
    const message = `E–√t is curved: R² is ${r2}, and no stretch from 5 % of the pulse on has 0.99 over at least 8 points.`;
    flags.push({ code: 'not-linear', message, action: 'Choose another window, or leave the pulse out.' });
  } else if (isShortened) {
    const [from, to] = line.window_s.map((t) => `${Math.round((100 * t) / pulseDuration_s)}`);
    const message = `E–√t is curved over 10–100 % of the pulse; the line is that of ${from}–${to} %.`;
    flags.push({ code: 'window-shortened', message, action: 'Look at the line.' });
  }
  if (line.points < fewPoints) {
    const message = `The line has ${line.points} points; 8 or more tell whether it is straight.`;
    flags.push({ code: 'few-points', message, action: 'Accept it, or record more often.' });
  }
  return flags;
}

/** Where diffusion alone bends the potential, the line may meet the start of the pulse on the wrong side; it is said, no more. */
function startFindings({ irDrop_V, line, direction }: PulseLedger, resolution_V: number): FitFlag[] {
  const drop_V = (irDrop_V ?? 0) * (direction === 'charge' ? 1 : -1);
  if (line === null || drop_V > -Math.max(3 * line.interceptError_V, resolutions * resolution_V)) return [];
  const message = `The line meets the start of the pulse ${mV(-drop_V)} on the wrong side: E–√t bends away from it, as in spheres or towards the end of a charge.`;
  return [{ code: 'negative-ir-drop', message, action: 'Look at the line.' }];
}

function changeFindings({ deltaEs_V, deltaEtau_V, direction }: PulseLedger, resolution_V: number): FitFlag[] {
  const sign = direction === 'charge' ? 1 : -1;
  const least = resolutions * resolution_V;
  const action = 'Use longer pulses or a larger current; on a two-phase plateau the method has no D.';
  const refusal = (code: string, message: string): FitFlag => ({
    code,
    message: `Two-phase plateau or below resolution: ${message}`,
    action,
  });
  const flags: FitFlag[] = [];
  const [step, transient] = [Math.abs(deltaEs_V ?? Number.NaN), Math.abs(deltaEtau_V ?? Number.NaN)];
  if (step < least) flags.push(refusal('below-resolution', `ΔEs is ${mV(deltaEs_V!)}, five steps of the potential are ${mV(least)}.`));
  if (transient < least)
    flags.push(refusal('below-resolution', `ΔEτ is ${mV(deltaEtau_V!)}, five steps of the potential are ${mV(least)}.`));
  if (deltaEs_V !== null && Math.sign(deltaEs_V) !== sign) {
    flags.push(refusal('plateau', `the relaxed potential goes by ${mV(deltaEs_V)}, against the current or not at all.`));
  } else if (step < plateau_V && step >= least) flags.push(refusal('plateau', `ΔEs is ${mV(deltaEs_V!)}, less than 1 mV.`));
  if (deltaEtau_V !== null && Math.sign(deltaEtau_V) === -sign) {
    flags.push(refusal('plateau', `during the pulse the potential goes by ${mV(deltaEtau_V)}, against the current.`));
  }
  return flags.filter(({ code }, k) => flags.findIndex((other) => other.code === code) === k);
}

function mV(value_V: number): string {
  return `${Number((value_V * 1e3).toPrecision(3))} mV`.replace('-', '−');
}
