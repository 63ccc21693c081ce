import type { Tags } from '../core/recording';
import type { SeriesItem } from '../impedance/fit-options';

/** What every result of one spectrum begins with. */
export interface SpectrumHeading {
  name: string;
  file: string | null;
  id: string;
  sample: string;
  tags: Tags;
  cycle: number | null;
  points: number;
  /** Over the positive frequencies; NaN where there are none. */
  frequency_Hz: { min: number; max: number };
}

export function spectrumHeading({ name, file, recording }: SeriesItem): SpectrumHeading {
  const { id, sample, tags, spectrum } = recording;
  let [min, max] = [Number.NaN, Number.NaN];
  for (const frequency of spectrum.frequency_Hz) {
    if (!(frequency > 0) || frequency === Number.POSITIVE_INFINITY) continue;
    if (!(min <= frequency)) min = frequency;
    if (!(max >= frequency)) max = frequency;
  }
  return { name, file, id, sample, tags, cycle: tags.cycle, points: spectrum.frequency_Hz.length, frequency_Hz: { min, max } };
}
