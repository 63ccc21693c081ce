import { ArctraceError } from '../core/errors';
import type { Tags } from '../core/recording';
import { fileStem } from '../import/file-stem';
import { taughtSample } from '../import/naming/taught-sample';
import { type NamedMeasurement, teachNames } from '../import/naming/teach-names';
import { findRecording } from './find-recording';
import type { Measurements } from './measurements';
import type { Project, ProjectFile, ProjectRecording } from './project';

/** What the corrections of one recording would change in the others of its folder. */
export interface NameLesson {
  /** What a person corrected in it: tags and `sample`. */
  corrected: string[];
  edits: { id: string; tags: Partial<Tags>; sample: string }[];
  /** The same for the example itself: its sample loses what its name was found to say. */
  own: NameLesson['edits'];
}

/** What a window needs to offer the lesson. */
export interface NameLessonOffer {
  corrected: string[];
  /** Recordings that would change. */
  changes: number;
  /** Why nothing can be learnt from the name, where a tag was corrected. */
  refused: string | null;
}

/**
 * Takes what a person corrected in one recording as an example of what its file's name means, and reads the names of the other
 * files of the folder in the same way. @throws ValidationError NOT_FOUND, QUANTITY_AMBIGUOUS where the name does not decide.
 */
export function nameLesson(project: Project, measurements: Measurements, id: string): NameLesson {
  const recording = findRecording(project, id);
  const place = project.recordings.includes(recording) || project.pendingImport === null ? project : project.pendingImport;
  const file = place.files.find((one) => one.id === recording.fileId);
  if (file === undefined) return { corrected: [], edits: [], own: [] };
  const said = corrections(recording, measurements);
  const example: NamedMeasurement = { stem: fileStem(file.name), tags: said.tags };
  // A sample may be named as one likes; only what stands in the name can teach.
  if (said.sample !== undefined && example.stem.includes(said.sample)) example.sample = said.sample;
  const corrected = [...Object.keys(example.tags), ...(example.sample === undefined ? [] : ['sample'])];
  if (corrected.length === 0) return { corrected, edits: [], own: [] };
  const others = place.files.filter((other) => other.id !== file.id && other.folder === file.folder);
  const lesson = teachNames(example, [...new Set(others.map(({ name }) => fileStem(name)))]);
  const own = editsOf(place.recordings, [file], [lesson.example]);
  return { corrected, edits: editsOf(place.recordings, others, lesson.taught), own };
}

export function offerLesson(project: Project, measurements: Measurements, id: string): NameLessonOffer {
  try {
    const { corrected, edits } = nameLesson(project, measurements, id);
    return { corrected, changes: edits.length, refused: null };
  } catch (error) {
    if (!(error instanceof ArctraceError) || findRecording(project, id) === undefined) throw error;
    return { corrected: [], changes: 0, refused: error.message };
  }
}

/** What differs from what was read; null (unknown) teaches nothing. */
function corrections(recording: ProjectRecording, measurements: Measurements): { tags: Partial<Tags>; sample?: string } {
  const read = measurements.find(recording.id);
  if (read === undefined) return { tags: {} };
  const changed = Object.entries(recording.tags).filter(([tag, value]) => value !== null && value !== read.tags[tag as keyof Tags]);
  return { tags: Object.fromEntries(changed), ...(recording.sample === read.sample ? {} : { sample: recording.sample }) };
}

function editsOf(
  recordings: readonly ProjectRecording[],
  files: readonly ProjectFile[],
  taught: readonly NamedMeasurement[],
): NameLesson['edits'] {
  const byStem = new Map(taught.map((one) => [one.stem, one]));
  const byFile = Map.groupBy(recordings, ({ fileId }) => fileId);
  return files.flatMap((file) => {
    const own = byFile.get(file.id) ?? [];
    const said = byStem.get(fileStem(file.name));
    if (said === undefined) return [];
    // Of several spectra in one file the file itself says which cycle each is.
    const ofSeveral = own.filter(({ technique }) => technique === 'eis').length > 1;
    const { cycle, ...others } = said.tags;
    const tags = ofSeveral || cycle === undefined ? others : { cycle, ...others };
    return own.flatMap(({ id, tags: now, sample: before }) => {
      const sample = taughtSample(before, said, file.folder);
      const differs = sample !== before || Object.entries(tags).some(([tag, value]) => now[tag as keyof Tags] !== value);
      return differs ? [{ id, tags, sample }] : [];
    });
  });
}
