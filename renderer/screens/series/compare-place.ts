import type { Project } from '../../../src/app/api';
import type { SeriesReference } from '../../../src/app/client';
import type { Tags } from '../../../src/core/recording';
import { tagValue } from './series-axis';
import type { Series } from './use-series';

/**
 * The place of the selected spectrum; else the last place on the axis that most cells were fitted at. null where the series has no
 * axis to compare on, or no fit.
 */
export function comparePlace({ recordings, fits }: Project, { axis, selected }: Pick<Series, 'axis' | 'selected'>): SeriesReference | null {
  if (axis.kind === 'order') return null;
  const own = selected === null ? null : tagValue(selected.recording, axis.kind);
  if (selected !== null && own !== null) return placeOf(axis.kind, own, selected.recording.tags.branch);
  const cells = new Map<string, { value: number; branch: Tags['branch']; samples: Set<string> }>();
  for (const recording of recordings) {
    const value = tagValue(recording, axis.kind);
    if (!recording.included || recording.technique !== 'eis' || fits[recording.id] === undefined || value === null) continue;
    const { branch } = recording.tags;
    const key = `${branch} ${value}`;
    const place = cells.get(key) ?? { value, branch, samples: new Set<string>() };
    place.samples.add(recording.sample);
    cells.set(key, place);
  }
  const [best] = [...cells.values()].sort((a, b) => b.samples.size - a.samples.size || b.value - a.value);
  return best === undefined ? null : placeOf(axis.kind, best.value, best.branch);
}

function placeOf(axis: string, value: number, branch: Tags['branch']): SeriesReference {
  return branch === null ? { axis, value } : { axis, value, branch };
}
