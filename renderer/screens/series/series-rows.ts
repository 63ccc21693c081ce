import type { Project, ProjectFit, ProjectRecording } from '../../../src/app/api';
import { projectFlags, shownResult } from '../../../src/app/client';
import type { FitFlag as FoundFlag } from '../../../src/core/fit-flag';
import type { FitResult } from '../../../src/core/fit-result';
import { naturalOrder } from '../../../src/core/natural-order';
import { cyclePosition } from '../../../src/core/plot/cycle-position';
import { type FitFlag, fitFlag } from './fit-flag';
import { axisLabel, axisValue, placeName, type SeriesAxis, seriesLinesOf } from './series-axis';

/** One spectrum of a series as table, plots and review strip show it. */
export interface SeriesRow {
  id: string;
  recording: ProjectRecording;
  file: string;
  fit: ProjectFit | null;
  /** The fit's numbers with those of the cell record; null without a fit that has any. */
  result: FitResult | null;
  /** On the axis; null where the recording does not say. */
  value: number | null;
  /** "fresh", "175". */
  label: string;
  /** What else tells it from another one at the same place: "discharge", "cycle 50"; empty where nothing has to. */
  suffix: string;
  /** "cycle 175": the row's name in a sentence. */
  name: string;
  /** On the series map, 0 … 1. */
  position: number;
  flag: FitFlag | null;
}

/** The spectra of one cell that take part, along the axis; those that do not say where they belong come last. */
export function seriesRows(project: Project, sample: string, axis: SeriesAxis): SeriesRow[] {
  const files = new Map(project.files.map((file) => [file.id, file.name]));
  const members = project.recordings
    .filter((recording) => recording.technique === 'eis' && recording.included && recording.sample === sample)
    .map((recording, index) => ({ recording, value: axisValue(axis, recording, index) }));
  const values = members.map(({ value }) => value).filter((value) => value !== null);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const flags = projectFlags(project);
  const suffixes = suffixesOf(
    members.map(({ recording }) => recording),
    axis,
  );
  return members
    .map(({ recording, value }, index) => {
      const fit = project.fits[recording.id] ?? null;
      const shown = shownResult(project, recording);
      const result = shown !== null && 'parameters' in shown && shown.error === undefined ? shown : null;
      const label = value === null ? recording.label : axisLabel(axis, value);
      const position = value === null ? 0 : positionOf(axis, value, low, high);
      const file = files.get(recording.fileId) ?? '';
      const suffix = suffixes[index] ?? '';
      const place = value === null ? label : placeName(axis, value);
      const name = suffix === '' ? place : `${place}, ${suffix}`;
      const row = { id: recording.id, recording, file, fit, result, value, label, suffix, name, position };
      return sameRow(row, flags.get(recording.id) ?? none);
    })
    .sort((a, b) => (a.value ?? Number.POSITIVE_INFINITY) - (b.value ?? Number.POSITIVE_INFINITY) || naturalOrder(a.file, b.file));
}

/** Of each recording: its branch where the series has both, its cycle or another tag where places repeat. */
function suffixesOf(recordings: readonly ProjectRecording[], axis: SeriesAxis): string[] {
  const isParted = new Set(recordings.flatMap(({ tags }) => tags.branch ?? [])).size > 1;
  const suffixes: string[] = recordings.map(() => '');
  for (const { title, members, fresh } of seriesLinesOf(recordings, axis)) {
    for (const { index } of [...fresh, ...members]) {
      const words = title.split(', ').filter((word) => isParted || word !== recordings[index]?.tags.branch);
      suffixes[index] = words.join(', ');
    }
  }
  return suffixes;
}

const none: readonly FoundFlag[] = [];
const known = new WeakMap<ProjectRecording, { row: SeriesRow; found: readonly FoundFlag[] }>();

/** The row as it was where nothing of it changed: one new fit then redraws one row. */
function sameRow(parts: Omit<SeriesRow, 'flag'>, found: readonly FoundFlag[]): SeriesRow {
  const before = known.get(parts.recording);
  const isSame = (Object.keys(parts) as (keyof typeof parts)[]).every((key) => before?.row[key] === parts[key]);
  if (before !== undefined && before.found === found && isSame) return before.row;
  const { fit, result } = parts;
  const row = { ...parts, flag: fit === null ? null : fitFlag(fit, found, result ?? fit.result) };
  known.set(parts.recording, { row, found });
  return row;
}

function positionOf(axis: SeriesAxis, value: number, low: number, high: number): number {
  if (axis.kind === 'cycle') return cyclePosition(value, high);
  return high > low ? (value - low) / (high - low) : 0;
}
