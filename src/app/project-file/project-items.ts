import type { Acceptance } from '../../core/acceptance';
import type { FailedFit, FitResult } from '../../core/fit-result';
import type { Recording } from '../../core/recording';
import type { FitOptions, SeriesItem } from '../../impedance/fit-options';
import type { ImportedFile } from '../../import/read-instrument-file';
import type { ProjectRecording } from '../project';
import { seriesItem } from '../series-item';
import type { RestoredProject } from './restore-project';

/** How a spectrum of a project was fitted there. */
export interface KeptFit {
  /** null: it was not fitted. */
  options: FitOptions | null;
  /** Spectra of one sample with the same run were fitted together. */
  run: string;
  /** What came of it; null where that is stale or was never there. */
  result: FitResult | FailedFit | null;
  /** A person's word on its flags. */
  accepted: Acceptance | null;
}

/** One file of a project, as if it had just been read, with what a person made of it. */
export interface ProjectPart {
  name: string;
  sha256: string;
  size_bytes: number;
  imported: ImportedFile;
  /** The impedance spectra that take part. */
  spectra: { item: SeriesItem; kept: KeptFit }[];
}

/** A project as files with recordings: with the samples, tags, labels, masks and cells it gives them. */
export function projectParts({ project, measurements }: RestoredProject): ProjectPart[] {
  const byFile = Map.groupBy(project.recordings, ({ fileId }) => fileId);
  const spectrum = (recording: ProjectRecording): ProjectPart['spectra'][number] => {
    const fit = project.fits[recording.id];
    const cell = project.cells[recording.sample];
    const kept: KeptFit = {
      options: fit === undefined ? null : { ...fit.request, circuit: project.circuits[fit.request.circuit] ?? fit.request.circuit },
      run: fit?.run ?? '',
      result: fit === undefined || fit.stale !== null ? null : fit.result,
      accepted: fit?.acceptance ?? null,
    };
    return { item: { ...seriesItem(project, measurements, recording), ...(cell === undefined ? {} : { cell }) }, kept };
  };
  return project.files
    .filter(({ id, error }) => error === undefined || byFile.has(id))
    .map(({ id, name, sha256, size_bytes, reader, instrument, warnings }) => {
      const recordings = byFile.get(id) ?? [];
      return {
        name,
        sha256,
        size_bytes,
        imported: {
          reader: reader ?? 'unknown',
          instrument: instrument ?? 'unknown',
          recordings: recordings.map(({ id: own, label, sample, tags, typedTags }) => ({
            ...(measurements.find(own) as Recording),
            label,
            sample,
            tags,
            ...(typedTags === undefined ? {} : { typedTags }),
          })),
          warnings: [...warnings],
        },
        spectra: recordings.filter(({ technique, included }) => technique === 'eis' && included).map(spectrum),
      };
    });
}
