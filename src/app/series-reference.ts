import type { Project } from './project';

/** The setting of a project that holds its reference. */
export const referenceSetting = 'series.reference';

/** The place on an axis (`cycle`, `potential_V`, a tag's key) that numbers are shown and exported over. */
export interface SeriesReference {
  axis: string;
  value: number;
  /** Where one of two branches is meant for both. */
  branch?: 'charge' | 'discharge';
}

let known: { setting: unknown; reference: SeriesReference | null } = { setting: undefined, reference: null };

/** null: numbers are absolute. The same object as long as the setting is the same. */
export function seriesReference({ settings }: Pick<Project, 'settings'>): SeriesReference | null {
  const setting = settings[referenceSetting];
  if (known.setting !== setting) known = { setting, reference: isReference(setting) ? setting : null };
  return known.reference;
}

function isReference(setting: unknown): setting is SeriesReference {
  if (typeof setting !== 'object' || setting === null || !('axis' in setting) || !('value' in setting)) return false;
  const branch = 'branch' in setting ? setting.branch : undefined;
  if (branch !== undefined && branch !== 'charge' && branch !== 'discharge') return false;
  return typeof setting.axis === 'string' && setting.axis !== '' && Number.isFinite(setting.value);
}
