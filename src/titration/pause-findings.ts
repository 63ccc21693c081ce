import type { FitFlag } from '../core/fit-flag';
import type { Pause, PauseNeighbours } from './find-pauses';

/** Dt/L² of a pause: beyond it D reads high by more than 7 %. */
const longPause = 1e-3;
/** Dt/L² of the current before it: the profile of the concentration is steady from there on. */
const steady = 0.6;
const leastPoints = 3;
const fewPoints = 8;
const plateau_V = 1e-3;
const resolutions = 5;

/** What is to be said against a D from this pause. */
export function pauseFindings(
  { read: { line, isStraight }, pulse: { sign }, duration_s, flowed_s }: Pause,
  neighbours: PauseNeighbours | null,
  resolution_V: number,
): FitFlag[] {
  const flags: FitFlag[] = [];
  const flag = (code: string, message: string, action: string) => flags.push({ code, message, action });
  if (line === null) flag('too-few-points', `Fewer than ${leastPoints} points lie in the window of the line.`, 'Record pauses more often.');
  else {
    if (!isStraight) flag('not-linear', `E–√t of the pause is curved: R² is ${line.r2.toFixed(4)}.`, 'Choose another window.');
    if (line.points < fewPoints) flag('few-points', `The line has ${line.points} points.`, 'Record pauses more often.');
  }
  if (neighbours === null) {
    flag(
      'no-neighbour',
      'No other pause of the same current stands beside it: ΔE_OC/Δt_I is not known.',
      'Interrupt the current regularly.',
    );
    return flags;
  }
  const { change_V, flowing_s } = neighbours;
  const least = Math.max(resolutions * resolution_V, plateau_V);
  if (Math.abs(change_V) < least || Math.sign(change_V) !== sign) {
    const message = `Two-phase plateau or below resolution: the open-circuit potential goes by ${(change_V * 1e3).toPrecision(2)} mV between the pauses.`;
    flag('plateau', message, 'On a two-phase plateau the method has no D.');
    return flags;
  }
  if (line === null) return flags;
  const perTime = (4 / Math.PI) * (change_V / flowing_s / line.slope_VPerSqrtS) ** 2;
  const [pause, flow] = [perTime * duration_s, perTime * flowed_s];
  if (pause > longPause) {
    const message = `The pause is long for this D: Dt/L² is ${pause.toPrecision(2)}; D reads high by more than 7 %.`;
    flag('pause-too-long', message, 'Use shorter pauses.');
  }
  if (flow < steady) {
    const message = `The current had not flowed long enough before it: Dt/L² is ${flow.toPrecision(2)}, ${steady} is needed. D then reads high, up to tens of times.`;
    flag('current-too-short', message, 'Look at later pauses.');
  }
  return flags;
}
