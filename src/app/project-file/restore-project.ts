import type * as z from 'zod';
import { ProjectError } from '../../core/errors';
import type { RowKind, StoredProject } from '../../core/project-store';
import { Measurements } from '../measurements';
import type { Project, ProjectFile, ProjectFit, ProjectRecording } from '../project';
import { fromStoredJson } from './stored-json';
import { fromStoredMeasurement } from './stored-measurement';
import { fileSchema, fitSchema, pendingImportSchema, recordingSchema } from './stored-project-schema';

/** What a project file gave back: the snapshot and the numbers of its recordings. */
export interface RestoredProject {
  project: Project;
  measurements: Measurements;
}

/** Names that would reach into the language itself. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** The project of a file. Nothing in it is believed before it was looked at. @throws ProjectError PROJECT_INVALID */
export function restoreProject(stored: StoredProject, name: string): RestoredProject {
  try {
    return restore(stored);
  } catch (error) {
    throw new ProjectError('PROJECT_INVALID', `${name} cannot be opened: ${(error as Error).message}.`, {
      file: name,
      expected: 'a project as Arctrace saves it',
      hint: 'It was changed by another program, or is damaged. It was not changed; open a backup of it.',
      cause: error,
    });
  }
}

function restore({ state, rows, measurements: stored }: StoredProject): RestoredProject {
  const list = <T>(kind: RowKind, schema?: z.ZodType): [string, T][] =>
    rows
      .filter((row) => row.kind === kind)
      .map(({ key, json }) => {
        if (forbiddenKeys.has(key)) throw new Error(`a ${kind} is called "${key}"`);
        return [key, checked<T>(`the ${kind} "${key}"`, json, schema)];
      });
  const project: Project = {
    title: state.title,
    pendingImport: state.pendingImport === null ? null : checked('the import preview', state.pendingImport, pendingImportSchema),
    files: list<ProjectFile>('file', fileSchema).map(([, file]) => file),
    recordings: list<ProjectRecording>('recording', recordingSchema).map(([, recording]) => recording),
    fits: Object.fromEntries(list<ProjectFit>('fit', fitSchema)),
    circuits: Object.fromEntries(list<string>('circuit')),
    cells: Object.fromEntries(list('cell')),
    notes: Object.fromEntries(list<string>('note')),
    settings: Object.fromEntries(list('setting')),
  };
  const measurements = new Measurements();
  for (const one of stored) measurements.add(one.id, fromStoredMeasurement(one), one.source_sha256);
  refuseLooseEnds(project, measurements);
  return { project, measurements };
}

function checked<T>(what: string, json: string, schema?: z.ZodType): T {
  const value = fromStoredJson(json);
  const parsed = schema?.safeParse(value);
  if (parsed === undefined || parsed.success) return value as T;
  const [issue] = parsed.error.issues;
  throw new Error(`${what} is not as it should be at "${issue?.path.join('.') ?? ''}"`);
}

/** Everything that is named must be there, and as long as it is said to be. */
function refuseLooseEnds(project: Project, measurements: Measurements): void {
  const all = [project, ...(project.pendingImport === null ? [] : [project.pendingImport])];
  const files = new Set(all.flatMap((place) => place.files.map(({ id }) => id)));
  const recordings = all.flatMap((place) => place.recordings);
  for (const { id, fileId, technique, points, maskedPoints } of recordings) {
    if (!files.has(fileId)) throw new Error(`the file of recording "${id}" is missing`);
    const measured = measurements.find(id);
    if (measured === undefined) throw new Error(`the numbers of recording "${id}" are missing`);
    const rows = measured.technique === 'eis' ? measured.spectrum.frequency_Hz.length : measured.series.rows;
    if (measured.technique !== technique || rows !== points) {
      throw new Error(`recording "${id}" should have ${points} points of ${technique}, and has ${rows} of ${measured.technique}`);
    }
    if (maskedPoints.some((point) => point >= points)) throw new Error(`a point left out of "${id}" does not exist`);
  }
  const known = new Set(recordings.map(({ id }) => id));
  if (known.size !== recordings.length) throw new Error('two recordings have the same name');
  const loose = Object.keys(project.fits).find((id) => !known.has(id));
  if (loose !== undefined) throw new Error(`a fit belongs to recording "${loose}", which is missing`);
  const wordless = [...Object.values(project.circuits), ...Object.values(project.notes)].find((text) => typeof text !== 'string');
  if (wordless !== undefined) throw new Error('a circuit or a note is no text');
}
