import type { JobState } from '../../../src/app/api';

/** "Fitting 12 of 20 · 3 s left": what runs, how far it is, how long it will take. */
export function jobWords({ kind, state, finished, failed, total, elapsed_ms }: JobState): string {
  const settled = finished + failed;
  const doing = kind === 'fit' ? 'Fitting' : 'Reading';
  if (state === 'cancelling') return `Stopping after ${settled} of ${total}; what is done is kept`;
  if (kind === 'fit' && settled === 0) return `Fitting ${total === 1 ? '1 spectrum' : `${total} spectra`} · choosing the circuit`;
  const words = `${doing} ${Math.min(settled + 1, total)} of ${total}`;
  if (settled === 0 || elapsed_ms < 300) return words;
  return `${words} · ${durationWords((elapsed_ms / settled) * (total - settled))} left`;
}

/** What a job has come to, for the status bar. */
export function endedJobWords({ kind, state, finished, failed, total, elapsed_ms }: JobState): string {
  const time = durationWords(elapsed_ms);
  if (kind === 'import') {
    const words = `${total === 1 ? '1 file' : `${total} files`} looked through in ${time}`;
    return failed > 0 ? `${words}, ${failed} without a recording` : words;
  }
  const spectra = total === 1 ? 'spectrum' : 'spectra';
  if (state === 'cancelled') return `Cancelled after ${finished} of ${total}. The ${finished} are kept.`;
  return `${finished} of ${total} ${spectra} fitted in ${time}${failed > 0 ? `, ${failed} failed` : ''}`;
}

function durationWords(duration_ms: number): string {
  const seconds = duration_ms / 1000;
  if (seconds < 0.1) return 'under 0.1 s';
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 100) return `${Math.round(seconds)} s`;
  return `${Math.round(seconds / 60)} min`;
}
