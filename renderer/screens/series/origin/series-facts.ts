import type { Project } from '../../../../src/app/api';
import type { DerivedQuantity } from '../../../../src/core/derived-quantity';

/** Of a number that a whole series gives: every file that went in with its SHA-256, the circuits and weightings of their fits. */
export function seriesFacts({ inputs }: DerivedQuantity, project: Project): { name: string; value: string }[] {
  const members = Object.keys(inputs).flatMap((key) => {
    const recording = project.recordings.find(({ id }) => id === key.slice(key.indexOf(' of ') + ' of '.length));
    const result = recording === undefined ? undefined : project.fits[recording.id]?.result;
    return recording === undefined || result === undefined || !('parameters' in result) ? [] : [{ recording, result }];
  });
  const files = members.flatMap(({ recording }) => project.files.find(({ id }) => id === recording.fileId) ?? []);
  const distinct = (values: readonly string[]) => [...new Set(values)].join(', ');
  return [
    ...files.map(({ name, sha256 }) => ({ name, value: sha256 === '' ? 'no file' : sha256 })),
    { name: 'circuit', value: distinct(members.map(({ result }) => result.circuit)) },
    { name: 'weighting', value: distinct(members.map(({ result }) => result.weighting)) },
    { name: 'version', value: distinct(members.flatMap(({ result }) => result.provenance?.version ?? [])) },
  ];
}
