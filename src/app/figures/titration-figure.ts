import { ValidationError } from '../../core/errors';
import type { FigureModel } from '../../core/figure-model';
import type { FigureStyle } from '../../core/figure-style';
import type { TimeSeriesRecording } from '../../core/recording';
import type { TimeSeries } from '../../core/time-series';
import type { TitrationPulse, TitrationResult } from '../../core/titration-result';
import type { FigurePulseTrace } from '../../report/figures/build/figure-trace';
import { gittDiffusionFigure } from '../../report/figures/build/gitt-diffusion-figure';
import { gittPulseFigure } from '../../report/figures/build/gitt-pulse-figure';
import { gittTraceFigure } from '../../report/figures/build/gitt-trace-figure';
import type { AnalysisResults } from '../analysis/analysis-results';
import type { AppContext } from '../app-context';
import { traceRecording } from '../traces/trace-recording';
import type { FigureRequest } from './figure-request';

/** Twice the dots of a wide figure in print: what is thinned away cannot be seen. */
const traceWidth_px = 8000;
/** Shown before a pulse, of its own length. */
const before = 0.2;

/** A figure of one titration of a cell: the one named, else the first with pulses. @throws ValidationError NO_DATA */
export async function titrationFigure(
  { session, measurements, host, analyses }: AppContext,
  kind: 'gitt-trace' | 'gitt-pulse' | 'gitt-diffusion',
  { sample, ids, pulse: number, over }: FigureRequest,
  style: FigureStyle,
): Promise<FigureModel> {
  const { result } = await analyses.run({ project: session.project, measurements, workers: host.workers }, 'gitt', sample);
  const { titrations } = result as AnalysisResults['gitt'];
  const named = ids === undefined ? titrations : titrations.filter(({ id }) => ids.includes(id));
  const chosen = named.find(({ pulses }) => pulses.length > 0);
  if (chosen === undefined) {
    throw new ValidationError('NO_DATA', `There is no titration of ${sample} with pulses.`, {
      expected: 'a recording with current pulses and rests',
    });
  }
  if (kind === 'gitt-diffusion') return gittDiffusionFigure(chosen, style, over);
  const { series } = measurements.find(chosen.id) as TimeSeriesRecording;
  return kind === 'gitt-trace' ? traceFigure(chosen, series, style) : pulseFigure(chosen, series, number, style);
}

/** The potential over the whole titration. */
export function traceFigure(result: TitrationResult, series: TimeSeries, style: FigureStyle): FigureModel {
  const request = { id: result.id, x: 'time_s', y: ['potential_V'], kind: 'line' as const, width_px: traceWidth_px };
  const [curve] = traceRecording({ id: result.id, series }, request).curves;
  return gittTraceFigure(result, { time_s: curve?.x ?? new Float64Array(), potential_V: curve?.y ?? new Float64Array() }, style);
}

/** One pulse with its constructions: the one asked for, else the first that counts. @throws ValidationError NO_DATA */
export function pulseFigure(result: TitrationResult, series: TimeSeries, number: number | undefined, style: FigureStyle): FigureModel {
  const pulse = chosenPulse(result, number);
  return gittPulseFigure(result, pulse, pulseTrace(series, pulse), style);
}

function chosenPulse({ pulses, sample }: TitrationResult, number: number | undefined): TitrationPulse {
  const drawable = pulses.filter(({ potentialBefore_V, line }) => potentialBefore_V !== null && line !== null);
  const used = drawable.find(({ standing }) => standing === 'used');
  const chosen = number === undefined ? (used ?? drawable[0]) : pulses.find(({ index }) => index === number);
  if (chosen !== undefined) return chosen;
  const which = number === undefined ? 'a pulse with a line against √t' : `a pulse ${number}`;
  throw new ValidationError('NO_DATA', `The titration of ${sample} has not ${which}.`, { expected: `one of pulses 1 to ${pulses.length}` });
}

/** The rows of a pulse, of its rest, and a little before. */
function pulseTrace(series: TimeSeries, { rows }: TitrationPulse): FigurePulseTrace {
  const column = (quantity: string) => series.columns.find((one) => one.quantity === quantity)?.values ?? new Float64Array(series.rows);
  const [first, last] = rows.pulse;
  const start = Math.max(0, first - Math.max(1, Math.round(before * (last - first))));
  const end = (rows.rest?.[1] ?? last) + 1;
  return {
    time_s: column('time_s').slice(start, end),
    potential_V: column('potential_V').slice(start, end),
    pulse: [first - start, last - start],
  };
}
