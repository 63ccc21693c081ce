import { ValidationError } from './errors';
import { nearestName } from './nearest-name';
import { parseUnit, type Unit } from './parse-unit';

/** A number as typed, in the unit that was asked for. */
export interface TypedQuantity {
  value: number;
  /** Standard uncertainty where one was typed: 1.539(15), 1.539 ± 0.015, 1.54 ± 1 %. */
  standardError: number | null;
}

/** Units offered where a typed one is unknown, by what they measure. */
const offered: Readonly<Record<string, readonly string[]>> = {
  m1: ['nm', 'µm', 'mm', 'cm', 'm'],
  m2: ['µm²', 'mm²', 'cm²', 'm²'],
  ohm1: ['µΩ', 'mΩ', 'Ω', 'kΩ', 'MΩ'],
  K1: ['K', '°C'],
  g1: ['µg', 'mg', 'g', 'kg'],
  V1: ['µV', 'mV', 'V'],
  A1: ['nA', 'µA', 'mA', 'A'],
  'A1 s1': ['µAh', 'mAh', 'Ah'],
  s1: ['ms', 's', 'min', 'h'],
  's-1': ['mHz', 'Hz', 'kHz', 'MHz'],
  'g1 mol-1': ['g/mol', 'kg/mol'],
  'm3 mol-1': ['cm³/mol', 'L/mol', 'm³/mol'],
  'm-3 mol1': ['mol/cm³', 'mol/L', 'mol/m³', 'mmol/cm³'],
};

const digits = String.raw`\d+(?:[.,]\d*)?|[.,]\d+`;
const numberText = new RegExp(
  String.raw`^(?<value>[-+]?(?:${digits}))(?:\((?<inLast>${digits})\))?(?:[eE](?<power>[-+]?\d+))?` +
    String.raw`(?:\s*(?:±|\+\/?-)\s*(?<spread>${digits})(?:[eE](?<spreadPower>[-+]?\d+))?(?<percent>\s*%)?)?`,
);

/**
 * Reads "45 µm", "1.5386 cm²", "4,7 mΩ", "1.539(15) cm²", "(1.539 ± 0.015) cm²", "2.3 × 10⁻² mol/cm³" into the unit wanted. A number
 * without a unit is taken in that unit. Point and comma are both decimal marks; thousands are never marked.
 * @param wanted the unit as in the project's names (`um`, `cm2`, `gPerMol`, `K`) or as people write it; `1` for a plain number
 * @param what the quantity in words, for the message
 * @throws ValidationError QUANTITY_AMBIGUOUS with both readings, UNIT_UNKNOWN with the nearest unit, NUMBER_UNREADABLE
 */
export function parseQuantity(text: string, wanted: string, what = 'The quantity'): TypedQuantity {
  const target = targetUnit(wanted);
  const plain = plainText(text);
  refuseAmbiguous(plain, text, what);
  const match = numberText.exec(plain);
  if (match?.groups === undefined) throw unreadable(text, wanted, what);
  const { value = '', inLast, power, spread, spreadPower, percent } = match.groups;
  const rest = plain
    .slice(match[0].length)
    .replace(text.trim().startsWith('(') ? /^\s*\)/ : '', '')
    .trim();
  if (/^[\d.,(±+-]/.test(rest)) throw unreadable(text, wanted, what);
  const unit = rest === '' ? target : unitOf(rest, target, text, what);
  const shift = unit.exponent - target.exponent;
  const factor = unit.factor / target.factor;
  const read = (number: string, exponent: number) => Number(`${number.replace(',', '.')}e${exponent + shift}`) * factor;
  const size = read(value, Number(power ?? 0));
  let standardError: number | null = null;
  if (inLast !== undefined) standardError = read(inLast, Number(power ?? 0) + lastPlace(value, inLast));
  else if (spread !== undefined && percent !== undefined) standardError = Math.abs(size) * Number(spread.replace(',', '.')) * 0.01;
  else if (spread !== undefined) standardError = read(spread, Number(spreadPower ?? power ?? 0));
  // Sums with an offset are decimal: −20 °C is 253.15 K.
  const shifted = unit.offset === target.offset ? size : Number((size + unit.offset - target.offset).toPrecision(15));
  if (!Number.isFinite(shifted)) throw unreadable(text, wanted, what);
  return { value: shifted, standardError };
}

/** gPerMol → g/mol: names of the project carry units that way. */
function targetUnit(wanted: string): Unit {
  const text =
    wanted === '1' ? '' : wanted.replace(/Per([A-Z])/g, (_, letter: string) => `/${letter === 'K' ? letter : letter.toLowerCase()}`);
  const unit = parseUnit(text);
  if (unit === undefined) throw new Error(`"${wanted}" is no unit`);
  return unit;
}

/** Minus signs, powers of ten and outer parentheses in one spelling. */
function plainText(text: string): string {
  return text
    .trim()
    .replace(/[\u2212\u2013](?=[\d.,])/g, '-')
    .replace(
      /\s*[×x·*]\s*10\s*\^?\s*([-−⁻]?)\s*([\d⁰¹²³⁴⁵⁶⁷⁸⁹]+)/,
      (_, sign: string, power: string) => `e${sign === '' ? '' : '-'}${plainDigits(power)}`,
    )
    .replace(/^\(\s*(?=[^)]*(?:±|\+\/?-))/, '');
}

function plainDigits(text: string): string {
  return [...text].map((digit) => ('⁰¹²³⁴⁵⁶⁷⁸⁹'.includes(digit) ? String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)) : digit)).join('');
}

/** Two kinds of mark, one mark twice, or blanks between digits: nobody can know which was meant. */
function refuseAmbiguous(plain: string, text: string, what: string): void {
  const number = /^[-+]?[\d.,]*/.exec(plain)?.[0] ?? '';
  const marks = number.match(/[.,]/g) ?? [];
  const refuse = (readings: string[], why: string) => {
    throw new ValidationError('QUANTITY_AMBIGUOUS', `${what} "${text.trim()}" can be read as ${readings.join(' or as ')}: ${why}`, {
      expected: 'one decimal mark (point or comma) and no mark between thousands',
      nearest: readings[0],
    });
  };
  if (marks.length > 1) {
    const last = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
    const first = number.search(/[.,]/);
    const joined = (at: number) =>
      [...number]
        .filter((sign, k) => !/[.,]/.test(sign) || k === at)
        .join('')
        .replace(',', '.');
    const asThousands = new Set(marks).size === 1 ? joined(-1) : joined(last);
    refuse([asThousands, joined(first)], 'it has more than one mark.');
  }
  const blank = /^([-+]?\d+(?:[.,]\d+)?)\s+(\d[\d.,]*)/.exec(plain);
  if (blank !== null) refuse([`${blank[1]}${blank[2]}`, `${blank[1]} and ${blank[2]}`], 'it has a blank between digits.');
}

/** 1.539(15) → 15 × 10⁻³: the last places of the value; 1.539(0.015) means the same. */
function lastPlace(value: string, inLast: string): number {
  return /[.,]/.test(inLast) ? 0 : -(/[.,](\d*)$/.exec(value)?.[1]?.length ?? 0);
}

function unitOf(rest: string, target: Unit, text: string, what: string): Unit {
  const unit = parseUnit(rest);
  if (unit !== undefined && unit.dimension === target.dimension) return unit;
  const known = offered[target.dimension] ?? [];
  const expected = target.dimension === '' ? 'a number without a unit' : `a number with one of ${known.join(', ')}`;
  if (unit !== undefined) {
    throw new ValidationError('INPUT_INVALID', `${what} "${text.trim()}" is in ${rest}, which measures something else`, { expected });
  }
  throw new ValidationError('UNIT_UNKNOWN', `${what} "${text.trim()}" has an unknown unit "${rest}"`, {
    expected,
    nearest: nearestName(rest, known),
  });
}

function unreadable(text: string, wanted: string, what: string): ValidationError {
  return new ValidationError('NUMBER_UNREADABLE', `${what} "${text.trim()}" is not a number with a unit`, {
    expected: wanted === '1' ? 'a number such as 2' : `a number such as 45, 4.5 or 1.539(15), in ${wanted} where no unit is given`,
  });
}
