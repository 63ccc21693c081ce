import { ValidationError } from '../../core/errors';
import type { FigureKind, FigureModel } from '../../core/figure-model';
import type { FigureStyle } from '../../core/figure-style';
import { relaxationFigure } from '../../report/figures/build/relaxation-figure';
import { columnWidth_mm, composeFigure } from '../../report/figures/compose-figure';
import type { AppContext } from '../app-context';
import { countOf } from '../count-of';
import { findRecording } from '../find-recording';
import type { Project, ProjectRecording } from '../project';
import { seriesItem } from '../series-item';
import { shownResult } from '../shown-result';
import { relaxationTimesOf } from '../spectrum-tasks';
import type { FigureEntry } from './figure-entry';
import type { FigureRequest } from './figure-request';
import { impedanceFigure } from './impedance-figure';
import { measuredFigure } from './measured-figure';
import { alongAxis, seriesPlaces } from './series-places';
import { isOfTimeSeries, timeSeriesFigure } from './time-series-figure';

/**
 * A figure of one cell of the project; several kinds stand side by side under letters.
 * @throws ValidationError NO_DATA where there is nothing to draw, INPUT_INVALID where a fit is stale: old numbers must not leave unmarked
 */
export async function projectFigure(context: AppContext, request: FigureRequest): Promise<FigureModel> {
  const { kinds, style } = request;
  const own: FigureStyle = kinds.length > 1 ? { ...style, width_mm: columnWidth_mm } : style;
  const parts: FigureModel[] = [];
  for (const kind of kinds) parts.push(await figureOfKind(context, kind, request, own));
  return composeFigure(parts, style);
}

async function figureOfKind(context: AppContext, kind: FigureKind, request: FigureRequest, style: FigureStyle): Promise<FigureModel> {
  if (kind === 'recording') return measuredFigure(context, request, style);
  if (isOfTimeSeries(kind)) return timeSeriesFigure(context, kind, request, style);
  const { project } = context.session;
  const recordings = chosenSpectra(project, request);
  if (kind === 'relaxation') return relaxations(context, recordings, request, style);
  // Curves of measured numbers leave a stale fit out; what is made of fits alone is refused.
  if (kind !== 'nyquist' && kind !== 'bode') refuseStale(project, recordings, request.stale);
  const entries = recordings.map((recording) => entryOf(context, recording, request.stale));
  return impedanceFigure(kind, entries, style, request);
}

/** The spectra named, also those of the import preview, or all included ones of the cell, in the project's order. */
function chosenSpectra(project: Project, { sample, ids }: FigureRequest): ProjectRecording[] {
  if (ids !== undefined) return ids.map((id) => findRecording(project, id)).filter(({ technique }) => technique === 'eis');
  return project.recordings.filter((one) => one.technique === 'eis' && one.sample === sample && one.included);
}

/** A stale fit is no longer that of what is shown: its line is left out of plots of the data. */
function entryOf({ session, measurements }: AppContext, recording: ProjectRecording, stale: boolean): FigureEntry {
  const { recording: spectrum, mask } = seriesItem(session.project, measurements, recording);
  const isOld = session.project.fits[recording.id]?.stale != null;
  return {
    recording: spectrum,
    ...(mask === undefined ? {} : { mask }),
    result: isOld && !stale ? null : shownResult(session.project, recording),
  };
}

function refuseStale({ fits }: Project, recordings: readonly ProjectRecording[], allowed: boolean): void {
  const old = recordings.flatMap(({ id }) => fits[id] ?? []).filter(({ stale }) => stale !== null);
  if (old.length === 0 || allowed) return;
  throw new ValidationError('INPUT_INVALID', `${countOf(old.length, 'fit is', 'fits are')} stale. ${old[0]?.stale}`, {
    expected: 'fits that belong to the masks and tags as they are now',
    hint: 'Fit again, or draw the old numbers at your own word.',
  });
}

async function relaxations(
  context: AppContext,
  recordings: readonly ProjectRecording[],
  { sample, axis }: FigureRequest,
  style: FigureStyle,
): Promise<FigureModel> {
  if (recordings.length === 0) throw new ValidationError('NO_DATA', `There is no spectrum of ${sample} to draw.`);
  const found = await Promise.all(recordings.map(({ id }) => relaxationTimesOf(context, id, undefined)));
  const items = recordings.map((recording, k) => {
    const { recording: spectrum } = seriesItem(context.session.project, context.measurements, recording);
    return { spectrum, times: found[k] as (typeof found)[number] };
  });
  const ordered = alongAxis(items, (item) => item.spectrum, axis);
  const { members, key } = seriesPlaces(
    ordered.map(({ spectrum }) => spectrum),
    axis,
  );
  const drawn = ordered.map(({ spectrum, times: { tau_s, gamma_ohm, peaks } }, k) => {
    const { frequency_Hz } = spectrum.spectrum;
    const measured = frequency_Hz.filter((f) => f > 0);
    const at = (f: number) => 1 / (2 * Math.PI * f);
    const ends = [at(measured.reduce((a, b) => Math.max(a, b))), at(measured.reduce((a, b) => Math.min(a, b)))] as const;
    const { name, position } = members[k] as (typeof members)[number];
    return { name, position, tau_s, gamma_ohm, peaks, measured_s: ends };
  });
  return relaxationFigure(sample, drawn, key, style);
}
