import { execute, fitSpectra } from '../../app/actions';
import { useProjectStore } from '../../app/project-store';

/** Says that a person looked at the flags of these fits. */
export function acceptFits(ids: string[], accepted: boolean): Promise<void> {
  return execute({ type: 'fits.accept', payload: { ids, accepted } });
}

/** Takes spectra out of series, fits and exports; undo brings them back. */
export function leaveOut(ids: string[]): Promise<void> {
  return execute({ type: 'recordings.edit', payload: { ids, set: { included: false } } });
}

/** Leaves points out of a spectrum and fits it again, as it was fitted before. */
export async function maskAndFit(id: string, points: number[]): Promise<void> {
  await execute({ type: 'mask.points', payload: { id, points, masked: true } });
  await fitAgain(id);
}

/** Fits one spectrum with the circuit and the weighting it has: alone, `auto` could choose another than for its series. */
export function fitAgain(id: string): Promise<void> {
  const { project, info } = useProjectStore.getState();
  const fit = project.fits[id];
  if (fit === undefined || !('parameters' in fit.result)) return fitSpectra([id]);
  const { circuit, weighting } = fit.result;
  // A named circuit knows which arc is which, its string does not.
  const named = info?.circuits.find((known) => known.circuit === circuit)?.id;
  return fitSpectra([id], { circuit: named ?? circuit, weighting });
}
