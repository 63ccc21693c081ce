import { ValidationError } from '../../core/errors';
import type { FigureModel } from '../../core/figure-model';
import type { FigureStyle } from '../../core/figure-style';
import type { TimeSeriesRecording } from '../../core/recording';
import { recordingFigure } from '../../report/figures/build/recording-figure';
import type { AppContext } from '../app-context';
import { findRecording } from '../find-recording';
import { traceRecording } from '../traces/trace-recording';
import type { FigureRequest } from './figure-request';

/** Twice the dots of a wide figure in print: what is thinned away cannot be seen. */
const width_px = 8000;
const usual = ['potential_V', 'current_A'];

/** A time series as it was measured: the recording named, else the cell's first; potential and current over time unless others are asked. */
export function measuredFigure(
  { session, measurements }: AppContext,
  { sample, ids, x, y }: FigureRequest,
  style: FigureStyle,
): FigureModel {
  const { recordings } = session.project;
  const recording =
    ids === undefined
      ? recordings.find((one) => one.sample === sample && one.technique !== 'eis')
      : findRecording(session.project, ids[0] as string);
  if (recording === undefined || recording.technique === 'eis')
    throw new ValidationError('NO_DATA', `There is no time series of ${sample} to draw.`);
  const measured = measurements.find(recording.id) as TimeSeriesRecording;
  const has = (quantity: string) => measured.series.columns.some((column) => column.quantity === quantity);
  const over = x ?? (has('time_s') ? 'time_s' : 'row');
  const trace = traceRecording(measured, {
    id: recording.id,
    kind: over === 'time_s' || over === 'row' ? 'line' : 'path',
    x: over,
    y: y ?? usual.filter(has),
    width_px,
  });
  return recordingFigure({ sample: recording.sample, name: recording.label, x: trace.x, curves: trace.curves }, style);
}
