import { ValidationError } from '../../core/errors';
import { typedTagOf } from '../../core/typed-tag';
import { countOf } from '../count-of';
import { findRecording } from '../find-recording';
import type { Project } from '../project';
import type { CommandHandler } from '../session-command';
import { updateStaleness } from '../update-staleness';

export const editRecordings: CommandHandler<'recordings.edit'> = (draft, { ids, set }) => {
  const before = new Set(ids.map((id) => findRecording(draft, id).sample));
  if (set.technique !== undefined) refuseSpectra(draft, ids);
  for (const recording of ids.map((id) => findRecording(draft, id))) {
    if (set.sample !== undefined) recording.sample = set.sample;
    if (set.label !== undefined) recording.label = set.label;
    if (set.included !== undefined) recording.included = set.included;
    if (set.technique !== undefined) recording.technique = set.technique;
    for (const [tag, value] of Object.entries(set.tags ?? {})) {
      if (value !== undefined) Object.assign(recording.tags, { [tag]: value });
    }
    updateStaleness(draft, recording);
  }
  if (set.sample !== undefined) for (const sample of before) moveCell(draft, sample, set.sample);
  const many = countOf(new Set(ids).size, 'recording');
  const keys = Object.keys(set);
  if (keys.length === 1 && set.included !== undefined) return `${set.included ? 'Take' : 'Leave out'} ${many}`;
  return `Edit ${[...keys.filter((key) => key !== 'tags'), ...Object.keys(set.tags ?? {}).map((tag) => tag.replace(/_.*$/, ''))].join(', ')} of ${many}`;
};

function refuseSpectra(draft: Project, ids: readonly string[]): void {
  const spectrum = ids.map((id) => findRecording(draft, id)).find(({ technique }) => technique === 'eis');
  if (spectrum === undefined) return;
  throw new ValidationError('INPUT_INVALID', `${spectrum.label} is an impedance spectrum; its kind cannot be changed.`, {
    expected: 'time series only',
  });
}

/** Nothing of a fit hangs on such a tag, so none gets stale. */
export const tagRecordings: CommandHandler<'recordings.tag'> = (draft, { key, replaces, values }) => {
  for (const id of Object.keys(values)) findRecording(draft, id);
  if (replaces !== undefined && replaces !== key)
    for (const recording of draft.recordings) {
      const { [replaces]: value, ...others } = recording.typedTags ?? {};
      if (value !== undefined) recording.typedTags = { ...others, [key]: value };
    }
  for (const [id, value] of Object.entries(values)) {
    const recording = findRecording(draft, id);
    const { [key]: before, ...others } = recording.typedTags ?? {};
    if ((before ?? null) === value) continue;
    const next = value === null ? others : { ...recording.typedTags, [key]: value };
    if (Object.keys(next).length === 0) delete recording.typedTags;
    else recording.typedTags = next;
  }
  return `Set ${typedTagOf(key).name} of ${countOf(Object.keys(values).length, 'recording')}`;
};

/** A file whose last recording goes leaves the list with it; files that could not be read stay. */
export const removeRecordings: CommandHandler<'recordings.remove'> = (draft, { ids }) => {
  const gone = new Set(ids.map((id) => findRecording(draft, id).id));
  const touched = new Set([...gone].map((id) => findRecording(draft, id).fileId));
  for (const place of [draft, draft.pendingImport]) {
    if (place === null) continue;
    place.recordings = place.recordings.filter((recording) => !gone.has(recording.id));
    place.files = place.files.filter((file) => !touched.has(file.id) || place.recordings.some((recording) => recording.fileId === file.id));
  }
  for (const id of gone) delete draft.fits[id];
  return `Remove ${countOf(gone.size, 'recording')}`;
};

/** A cell that only gets another name keeps its record; one that is parted does not lend it to the other part. */
function moveCell(draft: Project, from: string, to: string): void {
  const record = draft.cells[from];
  const isLeft = [...draft.recordings, ...(draft.pendingImport?.recordings ?? [])].some(({ sample }) => sample === from);
  if (record === undefined || isLeft || draft.cells[to] !== undefined) return;
  draft.cells[to] = record;
  delete draft.cells[from];
}
