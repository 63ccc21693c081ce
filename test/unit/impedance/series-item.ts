import { emptyTags } from '../../../src/core/recording';
import type { Spectrum } from '../../../src/core/spectrum';
import type { SeriesItem } from '../../../src/impedance/fit-options';

/** A spectrum as one item of a series of the sample `cell`. */
export function seriesItem(spectrum: Spectrum, cycle: number | null = null, name = 'cell'): SeriesItem {
  const tags = { ...emptyTags, cycle };
  return { name, file: null, recording: { technique: 'eis', id: `${name}#1`, label: name, sample: 'cell', tags, spectrum } };
}
