import type { ImportedFile } from '../import/read-instrument-file';
import { countOf } from './count-of';
import type { HostFile } from './host';
import { KnownSpectra } from './known-spectra';
import type { Measurements } from './measurements';
import type { PendingImport, Project, ProjectFile, ProjectRecording } from './project';
import { projectRecording } from './project-recording';
import type { FileOutcome } from './worker-tasks';

/** A file that was read, or not, with what the host knows of it. */
export interface ReadFile {
  file: HostFile;
  sha256: string;
  outcome: FileOutcome;
}

/**
 * The preview of what was read, in the order given; the numbers go into `measurements`.
 * A spectrum equal to one already there is said and left out: equal data count once.
 */
export function previewImport(
  id: string,
  read: readonly ReadFile[],
  elapsed_ms: number,
  project: Project,
  measurements: Measurements,
): PendingImport {
  const known = new KnownSpectra();
  for (const recording of [...project.recordings, ...(project.pendingImport?.recordings ?? [])]) {
    if (recording.technique === 'eis') known.add(measurements.impedance(recording.id));
  }
  const files: ProjectFile[] = [];
  const recordings: ProjectRecording[] = [];
  read.forEach((one, k) => {
    const fileId = `${id}.${k + 1}`;
    files.push(describeFile(fileId, one));
    if (!one.outcome.ok) return;
    for (const recording of one.outcome.imported.recordings) {
      const recordingId = `${fileId}/${recording.id}`;
      const twin = recording.technique === 'eis' ? known.twinOf(recording) : undefined;
      const findings =
        twin === undefined ? [] : [{ code: 'DUPLICATE_SPECTRUM', message: `Holds the same numbers as ${twin.id}; counted once.` }];
      measurements.add(recordingId, recording, one.sha256);
      if (recording.technique === 'eis') known.add(recording);
      recordings.push(projectRecording(recordingId, fileId, recording, findings, twin === undefined));
    }
  });
  return { id, title: titleOf(read), files, recordings, elapsed_ms };
}

function describeFile(id: string, { file, sha256, outcome }: ReadFile): ProjectFile {
  const { reader, instrument, warnings }: Partial<ImportedFile> = outcome.ok ? outcome.imported : {};
  const entry: ProjectFile = { id, ...file, sha256, reader: reader ?? null, instrument: instrument ?? null, warnings: warnings ?? [] };
  if (outcome.ok) return entry;
  // In a folder, what is no measurement is passed over; a file named by itself, or one that holds a table, must be understood.
  const isUnclaimed = outcome.error.code === 'FORMAT_UNKNOWN' || outcome.error.code === 'FILE_EMPTY';
  return isUnclaimed && file.folder !== null && !outcome.holdsTable
    ? { ...entry, skipped: 'no reader claims it and it holds no table of numbers' }
    : { ...entry, error: outcome.error, ...(outcome.mappable ? { mappable: true as const } : {}) };
}

function titleOf(read: readonly ReadFile[]): string {
  const folders = new Set(read.map(({ file }) => file.folder));
  const [folder] = folders;
  if (folders.size === 1 && folder !== null && folder !== undefined) return folder;
  return read.length === 1 && read[0] !== undefined ? read[0].file.name : countOf(read.length, 'file');
}
