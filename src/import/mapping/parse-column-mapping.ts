import { type ColumnMapping, columnSeparators, type MappedColumn, mappedQuantities, unitMustBeStated } from '../../core/column-mapping';
import { ValidationError } from '../../core/errors';
import { nearestName } from '../../core/nearest-name';
import { checkColumnMapping } from './check-column-mapping';

const example = 'frequency=1:Hz,zReal=2:mohm,zImag=3:ohm:negative,skip=4,decimal=comma,separator=semicolon';
const settings = ['skip', 'decimal', 'separator'];

/**
 * A mapping in one line: `QUANTITY=COLUMN[:UNIT][:negative]`, parted by commas, with `skip=LINES`, `decimal=point|comma` and
 * `separator=comma|semicolon|tab|blank` where they are not to be told from the file. COLUMN is a number from 1 or a name of the
 * header line, in quotes where it holds a comma or colon or is a number.
 * @throws ValidationError naming the part that cannot be read and what was expected there.
 */
export function parseColumnMapping(text: string): ColumnMapping {
  const mapping: ColumnMapping = { columns: [] };
  const seen = new Set<string>();
  for (const part of splitOutsideQuotes(text, ',')) {
    const equals = part.indexOf('=');
    const [key, value] = equals < 0 ? [part.trim(), ''] : [part.slice(0, equals).trim(), part.slice(equals + 1).trim()];
    if (key === '' || value === '') throw wrong(part, 'it has no value', `QUANTITY=COLUMN, as in ${example}`);
    if (seen.has(key)) throw wrong(part, `"${key}" is there twice`, 'every quantity and setting once');
    seen.add(key);
    if (key === 'skip') mapping.skip = lineCount(part, value);
    else if (key === 'decimal') mapping.decimal = oneOf(part, value, ['point', 'comma'] as const);
    else if (key === 'separator') mapping.separator = oneOf(part, value, columnSeparators);
    else mapping.columns.push(mappedColumn(part, key, value));
  }
  checkColumnMapping(mapping);
  return mapping;
}

function mappedColumn(part: string, key: string, value: string): MappedColumn {
  const quantities = Object.keys(mappedQuantities) as (keyof typeof mappedQuantities)[];
  const quantity = quantities.find((one) => one === key);
  if (quantity === undefined) {
    const known = [...quantities, ...settings];
    throw wrong(part, `there is no quantity "${key}"`, `one of ${known.join(', ')}`, nearestName(key, known));
  }
  const [column = '', ...rest] = splitOutsideQuotes(value, ':').map((piece) => piece.trim());
  const negative = rest.at(-1) === 'negative';
  if (negative) rest.pop();
  const [stated, ...more] = rest;
  if (more.length > 0) {
    const hint = 'A name with a colon in it needs quotes.';
    throw wrong(part, `"${more.join(':')}" is one piece too many`, `${key}=COLUMN[:UNIT][:negative]`, undefined, hint);
  }
  if (stated === undefined && unitMustBeStated.includes(quantity)) {
    throw wrong(part, `the unit of ${quantity} is not stated`, mappedQuantities[quantity].map((unit) => `${part}:${unit}`).join(' or '));
  }
  return { quantity, column: columnOf(part, column), unit: stated ?? mappedQuantities[quantity][0], negative };
}

function columnOf(part: string, text: string): number | string {
  if (/^\d+$/.test(text)) return Number(text);
  const name = unquoted(text);
  if (name === '') throw wrong(part, 'no column is named', 'the number of a column from 1, or its name in the header line');
  return name;
}

function unquoted(text: string): string {
  const quote = text[0];
  return (quote === '"' || quote === "'") && text.length > 1 && text.endsWith(quote) ? text.slice(1, -1) : text;
}

function lineCount(part: string, value: string): number {
  if (/^\d{1,7}$/.test(value)) return Number(value);
  throw wrong(part, `"${value}" is no number of lines`, 'how many lines stand above the first row of numbers, such as skip=4');
}

function oneOf<T extends string>(part: string, value: string, choices: readonly T[]): T {
  const chosen = choices.find((choice) => choice === value);
  if (chosen !== undefined) return chosen;
  throw wrong(part, `"${value}" is not known`, `one of ${choices.join(', ')}`, nearestName(value, choices));
}

function wrong(part: string, what: string, expected: string, nearest?: string, hint?: string): ValidationError {
  const found = part.trim();
  const message = found === '' ? `The column mapping has an empty part: ${what}` : `The column mapping says "${found}": ${what}`;
  return new ValidationError('INPUT_INVALID', `${message}.`, { expected, nearest, hint });
}

/** A quote opens behind `=` or at the start, and closes before a mark or the end: `Z''` is a name, not an open quote. */
function splitOutsideQuotes(text: string, mark: ',' | ':'): string[] {
  const parts: string[] = [];
  let [from, quote] = [0, ''];
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string;
    if (quote !== '') {
      if (letter === quote && /^\s*([,:]|$)/.test(text.slice(at + 1))) quote = '';
    } else if ((letter === '"' || letter === "'") && /(^|=)\s*$/.test(text.slice(0, at))) quote = letter;
    else if (letter === mark) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}
