import type { Recording, Tags } from '../../core/recording';
import { taughtSample } from './taught-sample';
import type { NamedMeasurement } from './teach-names';

/**
 * Recordings of a file with what its name was taught to say. The cycle of a file with several spectra stays: there the file says which
 * is which.
 */
export function applyNaming(recordings: readonly Recording[], said: NamedMeasurement, folder: string | null): Recording[] {
  const set = tagsFor(said.tags, recordings.filter(({ technique }) => technique === 'eis').length);
  return recordings.map((recording) => ({
    ...recording,
    sample: taughtSample(recording.sample, said, folder),
    tags: { ...recording.tags, ...set },
  }));
}

function tagsFor({ cycle, ...others }: Partial<Tags>, spectra: number): Partial<Tags> {
  return cycle === undefined || spectra > 1 ? others : { cycle, ...others };
}
