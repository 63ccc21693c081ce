import { type SourceUnit, sourceUnit } from '../source-units';

/** A column name taken apart: whether a minus stands before it, and the unit it states (its spelling where that is unknown). */
export interface ParsedName {
  negated: boolean;
  unit: SourceUnit | string | undefined;
}

// Names of columns are short; a whole line taken for one is not worth looking at.
const longestName = 100;

/**
 * Takes `-Z'' (kOhm)`, `freq_Hz`, `Re(Z)/Ohm`, `Z′ / Ω` apart and compares what is left with `known` (lower case, no blanks
 * and underscores); undefined where it is none of them.
 */
export function parseColumnName(name: string, known: readonly string[]): ParsedName | undefined {
  if (name.length > longestName) return undefined;
  const plain = name
    .replace(/[\ufeff"]/g, (mark) => (mark === '"' ? "''" : ''))
    .replace(/[\u2032\u2019\u2018`\u00b4]/g, "'")
    .replace(/[\u2033\u201d\u201c]/g, "''")
    .replace(/[\u2212\u2013\u2014]/g, '-')
    .trim();
  const sign = /^(\(-\)|-|minus[ _]?|negative[ _]?|neg[ _.])\s*/i.exec(plain);
  const unsigned = sign === null ? plain : plain.slice(sign[0].length);
  for (const [stem, unit] of readings(unsigned)) {
    if (!known.includes(tidy(stem))) continue;
    const spelled = unit?.trim() ?? '';
    return { negated: sign !== null, unit: spelled === '' || spelled === '-' ? undefined : (sourceUnit(spelled) ?? spelled) };
  }
  return undefined;
}

/** The ways to read a name: whole, with its unit in brackets, after a slash, or after a blank, comma or underscore. */
function readings(name: string): [stem: string, unit: string | undefined][] {
  const all: [string, string | undefined][] = [[name, undefined]];
  const bracketed = /^(.+?)[\s_]*[([]([^()[\]]*)[)\]]$/.exec(name);
  if (bracketed !== null) all.push([bracketed[1] as string, bracketed[2]]);
  const slashed = /^(.+?)\s*\/\s*(.+)$/.exec(name);
  if (slashed !== null) all.push([slashed[1] as string, (slashed[2] as string).replace(/^[([]|[)\]]$/g, '')]);
  const trailing = /^(.+?)(?:[\s,_]+| in )([^\s,_]+)$/.exec(name);
  if (trailing !== null && sourceUnit(trailing[2] as string) !== undefined) all.push([trailing[1] as string, trailing[2]]);
  return all;
}

function tidy(stem: string): string {
  return stem
    .toLowerCase()
    .replace(/\[/g, '(')
    .replace(/\]/g, ')')
    .replace(/[\s_.]+/g, '')
    .replace(/^\((.+)\)$/, '$1')
    .replace(/,$/, '');
}
