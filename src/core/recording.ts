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

export type TimeSeriesTechnique = 'cv' | 'gitt' | 'cycling' | 'ocv' | 'ca' | 'cp' | 'unknown';
export type Technique = 'eis' | TimeSeriesTechnique;

interface RecordingBase {
  /** Unique within its file: `<stem>#<n>`, n from 1. */
  id: string;
  label: string;
  sample: string;
  tags: Tags;
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

/** What a reader returns: the file's own words; id, sample and tags from names are added in one place. */
export type RecordingDraft =
  | { technique: 'eis'; label?: string; sample?: string; tags?: Partial<Tags>; spectrum: Spectrum }
  | { technique: TimeSeriesTechnique; label?: string; sample?: string; tags?: Partial<Tags>; series: TimeSeries };
