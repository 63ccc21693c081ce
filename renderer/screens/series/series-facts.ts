import { frequencyLabel } from '../../../src/core/plot/frequency-label';
import type { Series } from './use-series';

/** The series in one line: how many spectra over what, their frequencies, the weighting of the fits. */
export function seriesFacts({ rows, axis, sample, samples }: Series): string {
  if (rows.length === 0) return '';
  const low = Math.min(...rows.map(({ recording }) => recording.frequency_Hz?.min ?? Number.POSITIVE_INFINITY));
  const high = Math.max(...rows.map(({ recording }) => recording.frequency_Hz?.max ?? 0));
  const weightings = new Set(rows.map(({ result }) => result?.weighting).filter((weighting) => weighting !== undefined));
  const over = axis.kind === 'order' ? '' : ` over ${axis.name.toLowerCase()}`;
  return [
    ...(samples.length > 1 ? [sample] : []),
    `${rows.length === 1 ? '1 spectrum' : `${rows.length} spectra${over}`}`,
    `${frequencyLabel(high)} – ${frequencyLabel(low)}`,
    ...(weightings.size === 1 ? [`${[...weightings][0]} weighting`] : weightings.size > 1 ? ['several weightings'] : []),
  ].join(' · ');
}
