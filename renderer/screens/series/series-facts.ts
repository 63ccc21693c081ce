import { frequencyLabel } from '../../../src/core/plot/frequency-label';
import type { SeriesRow } from './series-rows';
import type { Series } from './use-series';

/** The series in one line: how many spectra over what, the frequencies that are taken, the weighting of the fits. Empty without spectra. */
export function seriesFacts({ rows, axis, sample, samples }: Series): { what: string; frequencies: string; weighting: string } {
  if (rows.length === 0) return { what: '', frequencies: '', weighting: '' };
  const weightings = new Set(rows.map(({ result }) => result?.weighting).filter((weighting) => weighting !== undefined));
  const over = axis.kind === 'order' ? '' : ` over ${axis.name.toLowerCase()}`;
  const count = rows.length === 1 ? '1 spectrum' : `${rows.length} spectra${over}`;
  return {
    what: samples.length > 1 ? `${sample} · ${count}` : count,
    frequencies: frequencyWords(rows),
    weighting: weightings.size === 1 ? `${[...weightings][0]} weighting` : weightings.size > 1 ? 'several weightings' : '',
  };
}

/** From the highest to the lowest; what was measured and is left out by every fit is said too. */
function frequencyWords(rows: readonly SeriesRow[]): string {
  const range = (own: readonly ({ min: number; max: number } | null | undefined)[]) => {
    const known = own.flatMap((one) => one ?? []);
    return `${frequencyLabel(Math.max(...known.map(({ max }) => max)))} – ${frequencyLabel(Math.min(...known.map(({ min }) => min)))}`;
  };
  const measured = range(rows.map(({ recording }) => recording.frequency_Hz));
  const fits = rows.filter(({ fit, result }) => result !== null && fit?.stale === null);
  const taken = fits.length === rows.length ? range(rows.map(({ result }) => result?.frequency_Hz)) : measured;
  return taken === measured ? measured : `${taken} of ${measured}`;
}
