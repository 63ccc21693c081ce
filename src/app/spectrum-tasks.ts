import { ValidationError } from '../core/errors';
import type { CircuitRival } from '../impedance/circuit-rivals';
import type { SeriesItem } from '../impedance/fit-options';
import type { AppContext } from './app-context';
import type { CheckedSpectrum } from './check-spectra';
import { findRecording } from './find-recording';
import type { SpectrumRelaxation } from './relaxation-of-spectrum';
import { seriesItem } from './series-item';

// What is worked out of a spectrum where it is shown, in a worker, and kept nowhere.

/** @throws ValidationError NOT_FOUND, NO_IMPEDANCE, SPECTRUM_INVALID */
export function checkSpectra(context: AppContext, ids: readonly string[]): Promise<CheckedSpectrum[]> {
  const items = ids.map((id) => itemOf(context, id));
  return context.host.workers.run('check-spectra', items, () => {}).result;
}

/** @throws ValidationError NOT_FOUND, NO_IMPEDANCE, TOO_FEW_POINTS */
export function relaxationTimesOf(context: AppContext, id: string, lambda: number | undefined): Promise<SpectrumRelaxation> {
  return context.host.workers.run('relaxation-times', { item: itemOf(context, id), request: { lambda } }, () => {}).result;
}

/** With the points and weighting of the fit, whatever was changed since. @throws ValidationError NOT_FOUND, FIT_FAILED */
export function rivalsOf(context: AppContext, id: string): Promise<CircuitRival[]> {
  const { project } = context.session;
  const recording = findRecording(project, id);
  const fit = project.fits[id];
  if (fit === undefined)
    throw new ValidationError('NOT_FOUND', `Recording "${recording.recordingId}" has no fit.`, { hint: 'Fit it first.' });
  if (!('parameters' in fit.result)) throw new ValidationError('FIT_FAILED', `Recording "${recording.recordingId}" could not be fitted.`);
  const item = seriesItem(project, context.measurements, { ...recording, maskedPoints: fit.maskedPoints });
  const { circuit } = fit.result;
  return context.host.workers.run('circuit-rivals', { item, circuit, options: { ...fit.request, circuit } }, () => {}).result;
}

function itemOf({ session, measurements }: AppContext, id: string): SeriesItem {
  return seriesItem(session.project, measurements, findRecording(session.project, id));
}
