import type { SeriesRow } from '../series/series-rows';
import { SeriesSwatch } from '../series/series-swatch';
import classes from './fit-facts.module.css';
import type { FittedSpectrum } from './use-fitted-spectrum';

/** Which spectrum, how much of it takes part, and whether its numbers are those of what is shown. */
export function FitFacts({ row, spectrum }: { row: SeriesRow; spectrum: FittedSpectrum }) {
  const { points, maskedPoints } = row.recording;
  const state = standing(spectrum);
  return (
    <span className={classes.facts}>
      <SeriesSwatch position={row.position} />
      <strong>{row.name}</strong>
      <span className={classes.file} title={row.file}>
        {row.file}
      </span>
      · {points - maskedPoints.length} of {points} points
      <span className={classes.chip} data-state={state.kind}>
        {state.words}
      </span>
    </span>
  );
}

function standing({ fit, isEditing, result }: FittedSpectrum): { kind: 'good' | 'warn' | 'plain'; words: string } {
  if (isEditing) return { kind: 'warn', words: 'editing: not fitted yet' };
  if (fit === null) return { kind: 'plain', words: 'not fitted yet' };
  if (result === null) return { kind: 'warn', words: 'could not be fitted' };
  return fit.stale === null ? { kind: 'good', words: 'fitted, up to date' } : { kind: 'warn', words: 'stale: fit again' };
}
