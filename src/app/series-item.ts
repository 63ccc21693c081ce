import type { SeriesItem } from '../impedance/fit-options';
import type { Measurements } from './measurements';
import type { Project, ProjectRecording } from './project';

/** A recording of the project as it is fitted: with the sample and tags it has there, not those its file came with and its mask. */
export function seriesItem(project: Project, measurements: Measurements, recording: ProjectRecording): SeriesItem {
  const { label, sample, tags, typedTags, fileId, maskedPoints, id } = recording;
  const measured = measurements.impedance(id);
  const mask = new Uint8Array(recording.points);
  for (const point of maskedPoints) mask[point] = 1;
  const file = project.files.find((one) => one.id === fileId);
  // Without the cell record: that may change later, so its numbers are made where they are shown.
  return {
    name: label,
    file: file?.name ?? null,
    recording: { ...measured, label, sample, tags: { ...tags }, ...(typedTags === undefined ? {} : { typedTags }) },
    mask,
    ...(file === undefined || file.sha256 === '' ? {} : { sha256: file.sha256 }),
  };
}
