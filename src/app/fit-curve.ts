import { ValidationError } from '../core/errors';
import { fittedSpectrum } from '../impedance/fitted-spectrum';
import { logarithmicGrid } from '../impedance/logarithmic-grid';
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
  return { id, ...fittedSpectrum(fit.result, frequency_Hz) };
}
