import type { Project, ProjectFit, ProjectRecording } from '../../../src/app/api';
import { naturalOrder } from '../../../src/core/natural-order';
import { cyclePosition } from '../../plots/cycle-position';
import { type FitFlag, fitFlag } from './fit-flag';
import { axisLabel, axisValue, type SeriesAxis } from './series-axis';

/** One spectrum of a series as table, plots and review strip show it. */
export interface SeriesRow {
  id: string;
  recording: ProjectRecording;
  file: string;
  fit: ProjectFit | null;
  /** On the axis; null where the recording does not say. */
  value: number | null;
  /** "fresh", "175". */
  label: string;
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
  return members
    .map(({ recording, value }) => {
      const fit = project.fits[recording.id] ?? null;
      const label = value === null ? recording.label : axisLabel(axis, value);
      const position = value === null ? 0 : positionOf(axis, value, low, high);
      const file = files.get(recording.fileId) ?? '';
      return sameRow({ id: recording.id, recording, file, fit, value, label, name: rowName(axis, label, value), position });
    })
    .sort((a, b) => (a.value ?? Number.POSITIVE_INFINITY) - (b.value ?? Number.POSITIVE_INFINITY) || naturalOrder(a.file, b.file));
}

const known = new WeakMap<ProjectRecording, SeriesRow>();

/** The row as it was where nothing of it changed: one new fit then redraws one row. */
function sameRow(parts: Omit<SeriesRow, 'flag'>): SeriesRow {
  const before = known.get(parts.recording);
  if (before !== undefined && (Object.keys(parts) as (keyof typeof parts)[]).every((key) => before[key] === parts[key])) return before;
  const row = { ...parts, flag: parts.fit === null ? null : fitFlag(parts.fit) };
  known.set(parts.recording, row);
  return row;
}

function rowName(axis: SeriesAxis, label: string, value: number | null): string {
  if (value === null || label === 'fresh') return label;
  return axis.kind === 'cycle' || axis.kind === 'order' ? `${axis.name.toLowerCase()} ${label}` : `${label} ${axis.unit}`;
}

function positionOf(axis: SeriesAxis, value: number, low: number, high: number): number {
  if (axis.kind === 'cycle') return cyclePosition(value, high);
  return high > low ? (value - low) / (high - low) : 0;
}
