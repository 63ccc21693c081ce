/** A unit as a power of ten (times a factor that is none) and what it measures, e.g. cm² = 10⁻⁴ · length². */
export interface Unit {
  exponent: number;
  factor: number;
  /** Added after conversion to the base unit: 273.15 for °C. */
  offset: number;
  /** Powers of the base units that are not 0, in alphabetical order: `m2`, `m-3 mol1`. Empty for a plain number. */
  dimension: string;
}

interface Base {
  powers: Readonly<Record<string, number>>;
  exponent?: number;
  factor?: number;
  offset?: number;
  /** Takes prefixes (mm, kΩ). */
  prefixed: boolean;
}

const bases: Readonly<Record<string, Base>> = {
  m: { powers: { m: 1 }, prefixed: true },
  g: { powers: { g: 1 }, prefixed: true },
  s: { powers: { s: 1 }, prefixed: true },
  min: { powers: { s: 1 }, factor: 60, prefixed: false },
  h: { powers: { s: 1 }, factor: 3600, prefixed: false },
  K: { powers: { K: 1 }, prefixed: true },
  '°C': { powers: { K: 1 }, offset: 273.15, prefixed: false },
  mol: { powers: { mol: 1 }, prefixed: true },
  V: { powers: { V: 1 }, prefixed: true },
  A: { powers: { A: 1 }, prefixed: true },
  ohm: { powers: { ohm: 1 }, prefixed: true },
  Ah: { powers: { A: 1, s: 1 }, factor: 3600, prefixed: true },
  S: { powers: { ohm: -1 }, prefixed: true },
  F: { powers: { F: 1 }, prefixed: true },
  Hz: { powers: { s: -1 }, prefixed: true },
  L: { powers: { m: 3 }, exponent: -3, prefixed: true },
  l: { powers: { m: 3 }, exponent: -3, prefixed: true },
  M: { powers: { mol: 1, m: -3 }, exponent: 3, prefixed: true },
  Å: { powers: { m: 1 }, exponent: -10, prefixed: false },
};
const prefixes: Readonly<Record<string, number>> = { f: -15, p: -12, n: -9, u: -6, m: -3, c: -2, d: -1, k: 3, M: 6, G: 9 };
const superscripts: Readonly<Record<string, string>> = { '⁻': '-', '⁺': '', '¹': '1', '²': '2', '³': '3', '⁴': '4' };

/** cm², cm^2, cm2, g/mol, g·mol⁻¹, mol cm-3, µm, um, Ohm, °C … or undefined where it is no unit. The empty text is a plain number. */
export function parseUnit(text: string): Unit | undefined {
  const unit = { exponent: 0, factor: 1, offset: 0 };
  const powers = new Map<string, number>();
  const parts = tidy(text).split(/([/·])/);
  // Everything behind the first stroke stands below it: g/mol/K, and g/mol·K as it is meant where people write it.
  let sign = 1;
  for (const part of parts.length === 1 && parts[0] === '' ? [] : parts) {
    if (part === '/') sign = -1;
    if (part === '/' || part === '·') continue;
    const atom = parseAtom(part);
    if (atom === undefined || (atom.base.offset !== undefined && parts.length > 1)) return undefined;
    const power = sign * atom.power;
    unit.exponent += power * ((atom.base.exponent ?? 0) + atom.prefix);
    unit.factor *= (atom.base.factor ?? 1) ** power;
    unit.offset = atom.base.offset ?? 0;
    for (const [base, count] of Object.entries(atom.base.powers)) powers.set(base, (powers.get(base) ?? 0) + power * count);
  }
  const dimension = [...powers]
    .filter(([, power]) => power !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([base, power]) => `${base}${power}`)
    .join(' ');
  return { ...unit, dimension };
}

/** One spelling for what people write in many. */
function tidy(text: string): string {
  return text
    .trim()
    .normalize('NFC')
    .replace(/[⁻⁺¹²³⁴]/g, (mark) => superscripts[mark] as string)
    .replace(/\u2212/g, '-')
    .replace(/[\u00b5\u03bc]/g, 'u')
    .replace(/\u2126|Ω/g, 'ohm')
    .replace(/ohms?/gi, 'ohm')
    .replace(/\u212b/g, 'Å')
    .replace(/^(degrees?|deg|°) ?C(elsius)?$/i, '°C')
    .replace(/^(microns?|micromet(er|re)s?)$/i, 'um')
    .replace(/\*\*|\^/g, '')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s*[·*.]\s*|\s+/g, '·');
}

function parseAtom(text: string): { base: Base; prefix: number; power: number } | undefined {
  const match = /^(.*?)(-?\d+)?$/.exec(text);
  const [, name, digits] = match as unknown as [string, string, string | undefined];
  const power = digits === undefined ? 1 : Number(digits);
  const base = Object.hasOwn(bases, name) ? bases[name] : undefined;
  if (base !== undefined) return { base, prefix: 0, power };
  const [letter, rest] = [name.slice(0, 1), name.slice(1)];
  const scaled = Object.hasOwn(bases, rest) ? bases[rest] : undefined;
  const prefix = Object.hasOwn(prefixes, letter) ? prefixes[letter] : undefined;
  return scaled?.prefixed && prefix !== undefined ? { base: scaled, prefix, power } : undefined;
}
