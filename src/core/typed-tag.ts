import { ValidationError } from './errors';

/** A tag of a person's own: what spectra were made at that no header knows, such as a pressure. Its values are plain numbers in its unit. */
export interface TypedTag {
  name: string;
  /** Empty where the tag is a plain number. */
  unit: string;
}

/** Names that are taken, so that no two columns of a table mean different things. */
const taken = new Set(['cycle', 'potential', 'branch', 'soc', 'temperature', 'time', 'sample', 'file', 'id', 'recording', 'order']);

/** The key of a tag, `<name>_<unit>`, as it stands in JSON and tables. @throws ValidationError for a name that cannot be one */
export function typedTagKey({ name, unit }: TypedTag): string {
  const [plainName, plainUnit] = [name.trim().replace(/[\s_]+/g, ' '), unit.trim().replace(/[\s_]+/g, ' ')];
  if (!/^\p{L}[\p{L}\p{N} .()+-]{0,59}$/u.test(plainName)) {
    throw new ValidationError('INPUT_INVALID', `A tag cannot be called "${name.trim()}"`, {
      expected: 'a letter, then letters, digits, blanks, dots, dashes and parentheses, 60 at most',
    });
  }
  if (taken.has(plainName.toLowerCase())) {
    throw new ValidationError('INPUT_INVALID', `"${plainName}" is a tag that every recording has already`, {
      expected: 'a name of its own',
      hint: `Set the ${plainName.toLowerCase()} of the recordings itself.`,
    });
  }
  if (!/^[^\s"',;=]?[^"',;=]{0,23}$/u.test(plainUnit)) {
    throw new ValidationError('INPUT_INVALID', `The tag ${plainName} cannot have the unit "${unit.trim()}"`, {
      expected: 'a unit such as MPa or mol/L, 24 signs at most, or none',
    });
  }
  return plainUnit === '' ? plainName : `${plainName}_${plainUnit}`;
}

/** Name and unit of a key: what stands behind its last underscore is the unit. */
export function typedTagOf(key: string): TypedTag {
  const at = key.lastIndexOf('_');
  return at < 1 ? { name: key, unit: '' } : { name: key.slice(0, at), unit: key.slice(at + 1) };
}
