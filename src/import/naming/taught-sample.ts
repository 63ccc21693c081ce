import { tagsFromName } from '../tags-from-name';
import type { NamedMeasurement } from './teach-names';

/**
 * The sample of a recording after its name was taught: as taught, else the name without what it says of the measurement where the
 * sample came from the name before. A cell that the file or a person named stays.
 */
export function taughtSample(
  sample: string,
  { stem, sample: taught, rest }: Omit<NamedMeasurement, 'tags'>,
  folder: string | null,
): string {
  if (taught !== undefined) return taught;
  const fromName = tagsFromName(stem).sample || folder || stem;
  return rest === undefined || sample !== fromName ? sample : rest || folder || stem;
}
