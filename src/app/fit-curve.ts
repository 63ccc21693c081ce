import { ValidationError } from '../core/errors';
import type { FitResult } from '../core/fit-result';
import { CircuitEvaluator } from '../impedance/compile-circuit';
import { resolveCircuit } from '../impedance/resolve-circuit';
import type { FitCurve } from './api';
import type { AppContext } from './app-context';
import { findRecording } from './find-recording';

export interface CurveGrid {
  /** Points a decade between the ends of the measured range. */
  pointsPerDecade: number;
  /** At the measured frequencies instead, in measured order. */
  measured: boolean;
}

/**
 * The fitted model of a recording, Z(ω) in ohm.
 * @throws ValidationError NOT_FOUND where it has no fit, FIT_FAILED where the fit failed.
 */
export function fitCurve({ session, measurements }: AppContext, id: string, grid: CurveGrid): FitCurve {
  const recording = findRecording(session.project, id);
  const fit = session.project.fits[id];
  if (fit === undefined)
    throw new ValidationError('NOT_FOUND', `Recording "${recording.recordingId}" has no fit.`, { hint: 'Fit it first.' });
  if (!('parameters' in fit.result)) {
    throw new ValidationError('FIT_FAILED', `Recording "${recording.recordingId}" could not be fitted: ${fit.result.error.message}`);
  }
  const measured_Hz = measurements.impedance(id).spectrum.frequency_Hz;
  const frequency_Hz = grid.measured ? measured_Hz.slice() : logarithmicGrid(measured_Hz, grid.pointsPerDecade);
  return { id, frequency_Hz, ...evaluate(fit.result, frequency_Hz) };
}

function evaluate(result: FitResult, frequency_Hz: Float64Array): { zReal_ohm: Float64Array; zImag_ohm: Float64Array } {
  const { compiled } = resolveCircuit(result.circuit);
  const values = new Float64Array(compiled.parameters.length);
  for (const { name, value } of result.parameters) values[compiled.indexOf(name)] = value;
  const evaluator = new CircuitEvaluator(
    compiled,
    frequency_Hz.map((f) => 2 * Math.PI * f),
  );
  evaluator.impedance(values);
  return { zReal_ohm: evaluator.zReal, zImag_ohm: evaluator.zImag };
}

/** From the highest to the lowest positive frequency, both included, evenly in log f. */
function logarithmicGrid(measured_Hz: Float64Array, pointsPerDecade: number): Float64Array {
  const usable = measured_Hz.filter((f) => f > 0 && Number.isFinite(f));
  const [low, high] = [usable.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY), usable.reduce((a, b) => Math.max(a, b), 0)];
  if (usable.length === 0 || low === high) return usable.slice(0, 1);
  const steps = Math.max(1, Math.ceil(Math.log10(high / low) * pointsPerDecade));
  const grid = new Float64Array(steps + 1).map((_, k) => high * (low / high) ** (k / steps));
  grid[steps] = low;
  return grid;
}
