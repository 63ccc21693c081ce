import type { Recording } from '../../core/recording';
import { KnownSpectra } from '../known-spectra';
import type { Measurements } from '../measurements';
import type { Project, ProjectRecording } from '../project';
import type { PayloadOf } from '../session-command';
import type { RestoredProject } from './restore-project';

/**
 * What another project adds to this one, under new ids; its numbers go into `measurements`. A spectrum that is here already is
 * left out of series and fits, and said to be. Where both know a cell or a note, ours stays; a circuit of the same name gets another.
 */
export function mergePayload(
  id: string,
  { project: other, measurements: theirs }: RestoredProject,
  project: Project,
  measurements: Measurements,
): PayloadOf<'project.merge'> {
  const known = new KnownSpectra();
  for (const recording of [...project.recordings, ...(project.pendingImport?.recordings ?? [])]) {
    if (recording.technique === 'eis') known.add(measurements.impedance(recording.id));
  }
  const fileIds = new Map(other.files.map((file, k) => [file.id, `${id}.${k + 1}`]));
  const recordingIds = new Map(
    other.recordings.map((recording) => [recording.id, `${fileIds.get(recording.fileId)}/${recording.recordingId}`]),
  );
  const newId = (old: string) => recordingIds.get(old) as string;
  const recordings = other.recordings.map((recording): ProjectRecording => {
    const measured = theirs.find(recording.id) as Recording;
    measurements.add(newId(recording.id), measured, theirs.sourceOf(recording.id));
    const twin = measured.technique === 'eis' && 'spectrum' in measured ? known.twinOf(measured) : undefined;
    const renamed = { ...recording, id: newId(recording.id), fileId: fileIds.get(recording.fileId) as string };
    if (twin === undefined) return renamed;
    const finding = { code: 'DUPLICATE_SPECTRUM', message: `Holds the same numbers as ${twin.id}; counted once.` };
    return { ...renamed, included: false, findings: [...recording.findings, finding] };
  });
  return {
    id,
    title: other.title,
    files: other.files.map((file) => ({ ...file, id: fileIds.get(file.id) as string })),
    recordings,
    fits: Object.fromEntries(Object.entries(other.fits).map(([old, fit]) => [newId(old), { ...fit, ...runOf(id, fit.run) }])),
    circuits: newCircuits(other.circuits, project.circuits),
    cells: newOnes(other.cells, project.cells),
    notes: newOnes(
      Object.fromEntries(Object.entries(other.notes).map(([about, text]) => [recordingIds.get(about) ?? about, text])),
      project.notes,
    ),
  };
}

/** Runs of the two projects must not be taken for one. */
function runOf(id: string, run: string | undefined): { run?: string } {
  return run === undefined ? {} : { run: `${id}/${run}` };
}

function newOnes<T>(theirs: Readonly<Record<string, T>>, ours: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(theirs).filter(([key]) => ours[key] === undefined));
}

function newCircuits(theirs: Readonly<Record<string, string>>, ours: Readonly<Record<string, string>>): Record<string, string> {
  const added: Record<string, string> = {};
  for (const [name, circuit] of Object.entries(theirs)) {
    if (ours[name] === circuit) continue;
    let free = name;
    for (let k = 2; (ours[free] ?? added[free]) !== undefined; k += 1) free = `${name} ${k}`;
    added[free] = circuit;
  }
  return added;
}
