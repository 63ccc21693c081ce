import type { Spectrum } from './spectrum';
import type { TimeSeries } from './time-series';

/** Where in a cell's life a recording was made. null = unknown; cycle 0 = fresh. */
export interface Tags {
  cycle: number | null;
  potential_V: number | null;
  branch: 'charge' | 'discharge' | null;
  /** State of charge as a fraction. */
  soc: number | null;
  temperature_K: number | null;
  time_s: number | null;
}

export const emptyTags: Readonly<Tags> = { cycle: null, potential_V: null, branch: null, soc: null, temperature_K: null, time_s: null };

export const techniques = ['eis', 'cv', 'gitt', 'cycling', 'ocv', 'ca', 'cp', 'unknown'] as const;
export type Technique = (typeof techniques)[number];
export type TimeSeriesTechnique = Exclude<Technique, 'eis'>;
/** Time series that have an analysis of their own. */
export type AnalysisTechnique = 'cv' | 'gitt' | 'cycling';

interface RecordingBase {
  /** Unique within its file: `<stem>#<n>`, n from 1. */
  id: string;
  label: string;
  sample: string;
  tags: Tags;
  /** Tags of a person's own, by their keys (`pressure_MPa`). */
  typedTags?: Readonly<Record<string, number>>;
}
export interface ImpedanceRecording extends RecordingBase {
  technique: 'eis';
  spectrum: Spectrum;
}
export interface TimeSeriesRecording extends RecordingBase {
  technique: TimeSeriesTechnique;
  series: TimeSeries;
}
export type Recording = ImpedanceRecording | TimeSeriesRecording;

interface DraftBase {
  label?: string;
  sample?: string;
  /** Which part of the cell, where one file measures several (`counter electrode`); it is added to the sample, so that series never mix them. */
  part?: string;
  tags?: Partial<Tags>;
}
/** What a reader returns: the file's own words; id, sample and tags from names are added in one place. */
export type RecordingDraft =
  | (DraftBase & { technique: 'eis'; spectrum: Spectrum })
  | (DraftBase & { technique: TimeSeriesTechnique; series: TimeSeries });
