import { expect, test } from 'vitest';
import { saveStateWords } from '../../../../../renderer/screens/project/save-state-words';
import type { ProjectFileState } from '../../../../../src/app/api';

const saved: ProjectFileState = { name: 'a.arctrace', isDraft: false, saving: 'saved', readOnly: null, error: null };
const error = { code: 'DISK_FULL' as const, message: 'The disk is full.' };

test.each<[string, Partial<ProjectFileState>, string, string]>([
  ['nothing was made yet', { name: null }, 'saved', ''],
  ['everything is in the file', {}, 'saved', 'saved'],
  ['a change is on its way', { saving: 'saving' }, 'saving', 'saving …'],
  ['the disk is full', { saving: 'failed', error }, 'failed', 'not saved: try again'],
  ['another window has it', { readOnly: 'It is open in another window or program.' }, 'readOnly', 'read-only'],
  ['the host keeps nothing', { name: null, saving: 'notKept' }, 'notKept', 'not kept'],
])('where %s the title bar says so', (_, change, kind, text) => {
  expect(saveStateWords({ ...saved, ...change })).toMatchObject({ kind, text });
});

test('why it is not saved, and why it is read-only, is told to those who point at it', () => {
  expect(saveStateWords({ ...saved, saving: 'failed', error }).title).toBe('The disk is full.');
  expect(saveStateWords({ ...saved, readOnly: 'It is open elsewhere.' }).title).toBe('a.arctrace: It is open elsewhere.');
});
