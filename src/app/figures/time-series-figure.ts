import { ValidationError } from '../../core/errors';
import type { FigureKind, FigureModel } from '../../core/figure-model';
import type { FigureStyle } from '../../core/figure-style';
import { cvBFigure } from '../../report/figures/build/cv-b-figure';
import { cvCurvesFigure } from '../../report/figures/build/cv-curves-figure';
import { cvSeparationFigure } from '../../report/figures/build/cv-separation-figure';
import { cvSharesFigure } from '../../report/figures/build/cv-shares-figure';
import { cyclingCurvesFigure } from '../../report/figures/build/cycling-curves-figure';
import { cyclingDifferentialFigure } from '../../report/figures/build/cycling-differential-figure';
import { cyclingLifeFigure } from '../../report/figures/build/cycling-life-figure';
import { cyclingRagoneFigure } from '../../report/figures/build/cycling-ragone-figure';
import { cyclingRateFigure } from '../../report/figures/build/cycling-rate-figure';
import type { AnalysisResults } from '../analysis/analysis-results';
import { cycleCurvesOf } from '../analysis/cycle-curves';
import type { AppContext } from '../app-context';
import { drawnCycles } from './drawn-cycles';
import type { FigureRequest } from './figure-request';
import { titrationFigure } from './titration-figure';

export type TimeSeriesKind = Extract<FigureKind, `cv-${string}` | `gitt-${string}` | `cycling-${string}`>;

export function isOfTimeSeries(kind: FigureKind): kind is TimeSeriesKind {
  return /^(cv|gitt|cycling)-/.test(kind);
}

/** A figure of a cell's voltammograms, titration or cycling, as their analysis with the project's choices gives it. @throws ValidationError NO_DATA */
export async function timeSeriesFigure(
  context: AppContext,
  kind: TimeSeriesKind,
  request: FigureRequest,
  style: FigureStyle,
): Promise<FigureModel> {
  if (kind === 'gitt-trace' || kind === 'gitt-pulse' || kind === 'gitt-diffusion') return titrationFigure(context, kind, request, style);
  if (kind === 'cv-curves') return cvCurvesFigure(await analysed(context, 'cv', request), style, request.current);
  if (kind === 'cv-b-values') return cvBFigure((await analysed(context, 'cv', request)).result, style);
  if (kind === 'cv-shares') return cvSharesFigure((await analysed(context, 'cv', request)).result, style);
  if (kind === 'cv-separation') return cvSeparationFigure(await analysed(context, 'cv', request), style, request.rate_VPerS);
  const result = await analysed(context, 'cycling', request);
  if (kind === 'cycling-capacity' || kind === 'cycling-potential' || kind === 'cycling-energy')
    return cyclingLifeFigure(result, kind, style);
  if (kind === 'cycling-rate') return cyclingRateFigure(result, style);
  if (kind === 'cycling-ragone') return cyclingRagoneFigure(result, style);
  const cycles = request.cycles ?? drawnCycles(result);
  if (cycles.length === 0) throw new ValidationError('NO_DATA', `There is no whole cycle of ${request.sample} to draw.`);
  const { curves, dqdv } = await cycleCurvesOf(placeOf(context), request.sample, cycles);
  if (kind === 'cycling-curves') return cyclingCurvesFigure(result, curves, style);
  return cyclingDifferentialFigure(result, dqdv.curves, dqdv.filter, style);
}

async function analysed<T extends 'cv' | 'cycling'>(
  context: AppContext,
  technique: T,
  { sample }: FigureRequest,
): Promise<AnalysisResults[T]> {
  const { result } = await context.analyses.run(placeOf(context), technique, sample);
  return result as AnalysisResults[T];
}

function placeOf({ session, measurements, host }: AppContext) {
  return { project: session.project, measurements, workers: host.workers };
}
