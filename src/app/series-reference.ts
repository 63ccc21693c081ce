import type { Project } from './project';

/** The setting of a project that holds its reference. */
export const referenceSetting = 'series.reference';

/** The place on an axis (`cycle`, `potential_V`, a tag's key) that numbers are shown and exported over. */
export interface SeriesReference {
  axis: string;
  value: number;
}

let known: { setting: unknown; reference: SeriesReference | null } = { setting: undefined, reference: null };

/** null: numbers are absolute. The same object as long as the setting is the same. */
export function seriesReference({ settings }: Pick<Project, 'settings'>): SeriesReference | null {
  const setting = settings[referenceSetting];
  if (known.setting !== setting) known = { setting, reference: isReference(setting) ? { axis: setting.axis, value: setting.value } : null };
  return known.reference;
}

function isReference(setting: unknown): setting is SeriesReference {
  if (typeof setting !== 'object' || setting === null || !('axis' in setting) || !('value' in setting)) return false;
  return typeof setting.axis === 'string' && setting.axis !== '' && Number.isFinite(setting.value);
}
