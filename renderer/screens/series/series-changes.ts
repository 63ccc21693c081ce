import { referenceSetting, type SeriesReference } from '../../../src/app/client';
import { execute, fitSpectra } from '../../app/actions';
import { useProjectStore } from '../../app/project-store';
import { above, below, type FrequencyLimits } from './frequency-limits/points-outside';

/** Says that a person looked at the flags of these fits. */
export function acceptFits(ids: string[], accepted: boolean): Promise<void> {
  return execute({ type: 'fits.accept', payload: { ids, accepted } });
}

/** Shows and exports numbers over those at a place of an axis (in the tag's own unit) too; null: absolute ones alone. */
export function refer(reference: SeriesReference | null): Promise<void> {
  return execute({ type: 'settings.set', payload: { key: referenceSetting, value: reference === null ? null : { ...reference } } });
}

/** Sets a tag of a person's own; null takes it away. `replaces`: the name it had before. */
export function setTag(key: string, values: Record<string, number | null>, replaces?: string): Promise<void> {
  return execute({ type: 'recordings.tag', payload: { key, values, ...(replaces === undefined ? {} : { replaces }) } });
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

/** Leaves out every point of these spectra beyond the limits. */
export async function leaveOutBeyond(ids: string[], { min_Hz, max_Hz }: FrequencyLimits): Promise<void> {
  if (max_Hz !== null) await execute({ type: 'mask.range', payload: { ids, frequencyMin_Hz: above(max_Hz), masked: true } });
  if (min_Hz !== null) await execute({ type: 'mask.range', payload: { ids, frequencyMax_Hz: below(min_Hz), masked: true } });
}

export function takeEveryPoint(ids: string[]): Promise<void> {
  return execute({ type: 'mask.clear', payload: { ids } });
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
