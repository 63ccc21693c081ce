import { ValidationError } from '../../core/errors';
import { countOf } from '../count-of';
import { findRecording } from '../find-recording';
import { nameLesson } from '../name-lesson';
import type { CommandHandler } from '../session-command';
import { updateStaleness } from '../update-staleness';

/** @throws ValidationError where nothing was corrected, or the name does not decide: then nothing changes. */
export const teachNames: CommandHandler<'import.teach'> = (draft, { id }, measurements) => {
  const { corrected, edits, own } = nameLesson(draft, measurements, id);
  if (corrected.length === 0) {
    throw new ValidationError('INPUT_INVALID', 'Nothing was corrected that stands in the name of this file.', {
      hint: 'Type what the name means, then apply it to the others.',
    });
  }
  for (const { id: other, tags, sample } of [...edits, ...own]) {
    const recording = findRecording(draft, other);
    Object.assign(recording.tags, tags);
    recording.sample = sample;
    updateStaleness(draft, recording);
  }
  return `Read ${corrected.map((tag) => tag.replace(/_.*$/, '')).join(', ')} of ${countOf(edits.length, 'other recording')} from the names`;
};
