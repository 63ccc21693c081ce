import { execute } from '../../app/actions';

/** Says that a person looked at the flags of these fits. */
export function acceptFits(ids: string[], accepted: boolean): Promise<void> {
  return execute({ type: 'fits.accept', payload: { ids, accepted } });
}

/** Takes spectra out of series, fits and exports; undo brings them back. */
export function leaveOut(ids: string[]): Promise<void> {
  return execute({ type: 'recordings.edit', payload: { ids, set: { included: false } } });
}
