import { type NameField, nameFields } from './name-fields';
import { freshFormat, type TokenFormat } from './token-formats';

/** Where a token stands in names of one kind, and how it says its value. */
export interface NamePattern {
  /** The token as the example has it. */
  token: string;
  /** What it says in another name; undefined where that name is not of the kind. */
  valueIn(stem: string): number | string | undefined;
}

/** A pattern for every place of the example's name where a token of this format says `value`. */
export function patternsOf(stem: string, value: number | string, format: TokenFormat, maybeFresh: boolean): NamePattern[] {
  const fields = nameFields(stem);
  return fields.flatMap((field, place) =>
    [...field.text.matchAll(format.pattern)]
      .filter(({ 0: text }) => isSame(format.read(text), value))
      .map(({ 0: token, index }): NamePattern => {
        const fits = fieldPattern(field.text.slice(0, index), field.text.slice(index + token.length));
        const told = index > 0 || index + token.length < field.text.length;
        const readField = (text: string) => {
          const inside = fits.exec(text)?.groups?.token;
          const found = inside === undefined ? undefined : format.read(inside);
          return found ?? (maybeFresh ? freshFormat.read(text) : undefined);
        };
        return { token, valueIn: (other) => valueAt(nameFields(other), fields.length, place, readField, told) };
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
    const valueIn = (other: string) => {
      const others = nameFields(other);
      const [from, to] = [others[first], others[last]];
      if (others.length !== fields.length || from === undefined || to === undefined) return undefined;
      return isWhole ? other.slice(from.start, to.end) : fits.exec(from.text)?.groups?.token;
    };
    patterns.push({ token: sample, valueIn });
  }
  return patterns;
}

/** In a name of as many fields the place decides; in another the letters beside the token, if they tell one field from all others. */
function valueAt(
  fields: readonly NameField[],
  count: number,
  place: number,
  readField: (text: string) => number | string | undefined,
  told: boolean,
): number | string | undefined {
  if (fields.length === count) return readField((fields[place] as NameField).text);
  if (!told) return undefined;
  const found = fields.map(({ text }) => readField(text)).filter((value) => value !== undefined);
  return found.length === 1 ? found[0] : undefined;
}

/** Letters beside the token must be the same, digits may differ: `cell07c` fits `cell12c`. */
function fieldPattern(lead: string, tail: string): RegExp {
  const plain = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\d+/g, '\\d+');
  return new RegExp(`^${plain(lead)}(?<token>.+?)${plain(tail)}$`, 'iu');
}

function isSame(found: number | string | undefined, value: number | string): boolean {
  if (typeof found === 'number' && typeof value === 'number') return Math.abs(found - value) <= 1e-6 * Math.max(1, Math.abs(value));
  return found === value;
}
