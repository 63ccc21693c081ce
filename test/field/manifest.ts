import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { InstrumentFile } from '../../src/core/reader';

/** A spectrum's ends as the manifest states them; Im is Im(Z). */
export interface SpectrumFacts {
  points: number;
  first_freq_hz: number;
  last_freq_hz: number;
  min_freq_hz: number;
  max_freq_hz: number;
  first_z_re_ohm: number;
  first_z_im_ohm: number;
  last_z_re_ohm: number;
  last_z_im_ohm: number;
}
/** One sweep of a file with several; it may begin with rows of frequency zero. */
export interface SweepFacts {
  start: number;
  rows: number;
  first_freq_hz: number;
  last_freq_hz: number;
  first_re: number;
  first_im: number;
  last_re: number;
  last_im: number;
}
export interface CycleFacts extends Omit<SweepFacts, 'start' | 'rows'> {
  cycle: number;
}
export interface ColumnFacts {
  name: string;
  type?: string;
  first?: number | string | null;
  last?: number | string | null;
  min?: number | null;
  max?: number | null;
}
export interface SheetFacts {
  sheet: string;
  rows: number;
  columns: ColumnFacts[];
}
export interface GamryTableFacts {
  table: string;
  rows: number;
  columns: string[];
  first: (number | string)[];
  last: (number | string)[];
}
export interface Facts {
  rows?: number;
  columns?: ColumnFacts[];
  eis?: SpectrumFacts;
  eis_without_overlap?: SpectrumFacts;
  spectra?: SpectrumFacts[];
  sweeps?: { count: number; items: SweepFacts[]; split_by: string } | null;
  per_cycle?: CycleFacts[] | null;
  cycles?: number[] | Record<string, unknown>;
  /** Of a text whose columns nobody else has read: its lines as they stand. */
  first_lines?: string[];
  last_line?: string;
  /** Of a titration. */
  last_time_s?: number;
  first_segments?: { rows: [number, number]; t_s: [number, number]; current_mA: number; v_start: number; v_end: number }[];
  current_signs?: { positive: number; negative: number; zero: number };
  status_counts?: Record<string, number>;
  step_changes?: number;
  cycle_numbers?: number[];
  time_rows?: number;
  impedance_rows?: number;
  sheets?: SheetFacts[];
  tables?: (string | GamryTableFacts)[] | Record<string, number>;
  soc_percent?: number;
  header?: Record<string, string>;
  /** Of VersaStudio blocks; of a GITT file their count. */
  segments?: { rows: number; columns: string[]; first: number[]; last: number[] }[] | number;
  column_header?: string;
  first?: number[];
  last?: number[];
  e_min?: number;
  i_max?: number;
}
export interface ManifestEntry {
  path: string;
  technique: string;
  instrument: string;
  format: string;
  expect: 'read' | 'refuse' | 'skip';
  facts: Facts;
}

export function manifestEntries(folder: string): ManifestEntry[] {
  return (JSON.parse(readFileSync(join(folder, 'MANIFEST.json'), 'utf8')) as { entries: ManifestEntry[] }).entries;
}

export function fieldFile(folder: string, path: string): InstrumentFile {
  return { name: basename(path), folder: basename(dirname(path)), bytes: readFileSync(join(folder, path)) };
}
