import { looksLikeText } from '../looks-like-text';
import type { MappingChoice, UsedMapping } from './mapping-choice';
import { tableShape } from './table-shape';

/** The mapping for a file that no instrument's own reader claims: the one given, else the one remembered for its shape. */
export function chooseMapping(bytes: Uint8Array, { given, remembered }: MappingChoice): UsedMapping | undefined {
  if ((given === undefined && remembered === undefined) || !looksLikeText(bytes)) return undefined;
  const shape = tableShape(bytes) ?? null;
  if (given !== undefined) return { mapping: given, shape, remembered: false };
  const known = shape === null || remembered === undefined || !Object.hasOwn(remembered, shape) ? undefined : remembered[shape];
  return known === undefined ? undefined : { mapping: known, shape, remembered: true };
}
