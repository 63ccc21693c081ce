import { type NameField, nameFields } from './name-fields';
import { freshFormat, type TokenFormat } from './token-formats';

/** Where a token stands in names of one kind, and how it says its value. */
export interface NamePattern {
  /** The token as the example has it. */
  token: string;
  /** What it says in another name; undefined where that name is not of the kind. */
  readIn(stem: string): FoundValue | undefined;
}

/** A value and the stretch of the name that says it. */
export interface FoundValue {
  value: number | string;
  start: number;
  end: number;
}

/** A pattern for every place of the example's name where a token of this format says `value`. */
export function patternsOf(stem: string, value: number | string, format: TokenFormat, maybeFresh: boolean): NamePattern[] {
  const fields = nameFields(stem);
  return fields.flatMap((field, place) =>
    [...field.text.matchAll(format.pattern)]
      .filter(({ 0: text }) => isSame(format.read(text), value))
      .map(({ 0: token, index }): NamePattern => {
        const [lead, tail] = [field.text.slice(0, index), field.text.slice(index + token.length)];
        const fits = fieldPattern(lead, tail);
        // Letters around the token belong to it (`n0012`); with digits among them they name something else (`cell07c12`).
        const isWhole = !/\d/.test(lead + tail);
        const readField = ({ text, start, end }: NameField): FoundValue | undefined => {
          const match = fits.exec(text);
          const inside = match?.groups?.token ?? '';
          const value = match === null ? undefined : format.read(inside);
          const fresh = value === undefined && maybeFresh ? freshFormat.read(text) : undefined;
          if (fresh !== undefined || (value !== undefined && isWhole)) return { value: (fresh ?? value) as number | string, start, end };
          if (value === undefined) return undefined;
          const from = start + (match?.groups?.lead ?? '').length;
          return { value, start: from, end: from + inside.length };
        };
        return { token, readIn: (other) => valueAt(nameFields(other), fields.length, place, readField, lead + tail !== '') };
      }),
  );
}

/** A sample's name: one or more whole fields, or the beginning or end of one. */
export function samplePatterns(stem: string, sample: string): NamePattern[] {
  const fields = nameFields(stem);
  const patterns: NamePattern[] = [];
  for (let at = stem.indexOf(sample); at >= 0; at = stem.indexOf(sample, at + 1)) {
    const end = at + sample.length;
    const first = fields.findIndex((field) => field.start <= at && at < field.end);
    const last = fields.findIndex((field) => field.start < end && end <= field.end);
    if (first < 0 || last < first) continue;
    const lead = (fields[first] as NameField).text.slice(0, at - (fields[first] as NameField).start);
    const tail = (fields[last] as NameField).text.slice(end - (fields[last] as NameField).start);
    const isWhole = lead === '' && tail === '';
    if (!isWhole && first !== last) continue;
    const fits = fieldPattern(lead, tail);
    const readIn = (other: string) => {
      const others = nameFields(other);
      const [from, to] = [others[first], others[last]];
      if (others.length !== fields.length || from === undefined || to === undefined) return undefined;
      const value = isWhole ? other.slice(from.start, to.end) : fits.exec(from.text)?.groups?.token;
      return value === undefined ? undefined : { value, start: from.start, end: to.end };
    };
    patterns.push({ token: sample, readIn });
  }
  return patterns;
}

/** In a name of as many fields the place decides; in another the letters beside the token, if they tell one field from all others. */
function valueAt(
  fields: readonly NameField[],
  count: number,
  place: number,
  readField: (field: NameField) => FoundValue | undefined,
  told: boolean,
): FoundValue | undefined {
  if (fields.length === count) return readField(fields[place] as NameField);
  if (!told) return undefined;
  const found = fields.map(readField).filter((value) => value !== undefined);
  return found.length === 1 ? found[0] : undefined;
}

/** Letters beside the token must be the same, digits may differ: `cell07c` fits `cell12c`. */
function fieldPattern(lead: string, tail: string): RegExp {
  const plain = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\d+/g, '\\d+');
  return new RegExp(`^(?<lead>${plain(lead)})(?<token>.+?)${plain(tail)}$`, 'iu');
}

function isSame(found: number | string | undefined, value: number | string): boolean {
  if (typeof found === 'number' && typeof value === 'number') return Math.abs(found - value) <= 1e-6 * Math.max(1, Math.abs(value));
  return found === value;
}
