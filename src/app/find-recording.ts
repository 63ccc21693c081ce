import { ValidationError } from '../core/errors';
import type { Project, ProjectRecording } from './project';

/**
 * A recording of the project or of the import preview.
 * @throws ValidationError NOT_FOUND
 */
export function findRecording(project: Project, id: string): ProjectRecording {
  const isIt = (recording: ProjectRecording) => recording.id === id;
  const found = project.recordings.find(isIt) ?? project.pendingImport?.recordings.find(isIt);
  if (found === undefined)
    throw new ValidationError('NOT_FOUND', `There is no recording "${id}" in this project.`, { expected: 'the id of a recording' });
  return found;
}
