import { ValidationError } from '../../core/errors';
import { countOf } from '../count-of';
import { findRecording } from '../find-recording';
import type { Project, ProjectFit } from '../project';
import type { CommandHandler } from '../session-command';
import { updateStaleness } from '../update-staleness';

/** A result that arrives after its mask or tags were changed is stale from the start. */
export const recordFit: CommandHandler<'fits.record'> = (draft, { id, fit }) => {
  const recording = findRecording(draft, id);
  draft.fits[id] = { ...fit, stale: null, accepted: false };
  updateStaleness(draft, recording);
  return 'Fit';
};

export const acceptFits: CommandHandler<'fits.accept'> = (draft, { ids, accepted, by, at, flags }) => {
  for (const id of ids) needFit(draft, id);
  for (const id of ids) {
    const fit = needFit(draft, id);
    fit.accepted = accepted;
    if (accepted) fit.acceptance = { by, at, flags: flags[id] ?? [] };
    else delete fit.acceptance;
  }
  return `${accepted ? 'Accept' : 'No longer accept'} ${countOf(new Set(ids).size, 'fit')}`;
};

export const removeFits: CommandHandler<'fits.remove'> = (draft, { ids }) => {
  for (const id of ids) needFit(draft, id);
  for (const id of ids) delete draft.fits[id];
  return `Remove ${countOf(new Set(ids).size, 'fit')}`;
};

function needFit(draft: Project, id: string): ProjectFit {
  const fit = draft.fits[id];
  if (fit === undefined) throw new ValidationError('NOT_FOUND', `Recording "${id}" has no fit.`, { hint: 'Fit it first.' });
  return fit;
}
