import type { Measurements } from '../measurements';
import type { Project } from '../project';
import type { CommandHandler, SessionCommand, SessionCommandType } from '../session-command';
import { chooseAnalysis } from './analysis-commands';
import { removeCircuit, saveCircuit } from './circuit-commands';
import { acceptFits, recordFit, removeFits } from './fit-commands';
import { acceptImport, discardImport, previewImport, removePreviewFiles, replaceMapped } from './import-commands';
import { clearMask, maskPoints, maskRange } from './mask-commands';
import { teachNames } from './naming-commands';
import { renameProject } from './project-commands';
import { changeSetting, mergeProject, setCell, writeNote } from './record-commands';
import { editRecordings, removeRecordings, tagRecordings } from './recording-commands';

const handlers: { [T in SessionCommandType]: CommandHandler<T> } = {
  'project.rename': renameProject,
  'import.preview': previewImport,
  'import.accept': acceptImport,
  'import.discard': discardImport,
  'import.removeFiles': removePreviewFiles,
  'import.mapped': replaceMapped,
  'import.teach': teachNames,
  'recordings.edit': editRecordings,
  'recordings.tag': tagRecordings,
  'recordings.remove': removeRecordings,
  'mask.points': maskPoints,
  'mask.range': maskRange,
  'mask.clear': clearMask,
  'circuits.save': saveCircuit,
  'circuits.remove': removeCircuit,
  'project.merge': mergeProject,
  'cells.set': setCell,
  'notes.write': writeNote,
  'settings.set': changeSetting,
  'analysis.choose': chooseAnalysis,
  'fits.record': recordFit,
  'fits.accept': acceptFits,
  'fits.remove': removeFits,
};

/**
 * Does one command to a draft of the project.
 * @returns what it did, in words.
 * @throws ValidationError where the command does not fit the project; the caller then drops the draft.
 */
export function applyCommand(draft: Project, command: SessionCommand, measurements: Measurements): string {
  const handler = handlers[command.type] as CommandHandler<SessionCommandType>;
  return handler(draft, command.payload as never, measurements);
}
