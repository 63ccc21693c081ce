import type { FittedParameter } from '../../../src/core/fit-result';
import { formatUncertainty, type UncertainText } from '../../../src/core/format-uncertainty';

const roleMarkup: Readonly<Record<string, string>> = {
  Rs: '*R*_{s}',
  Rsei: '*R*_{sei}',
  Rct: '*R*_{ct}',
  sigmaW: '*σ*_{W}',
  diffusionZ0: '*Z*_{0}',
  diffusionTau: '*τ*_{D}',
};

const roleWords: Readonly<Record<string, string>> = {
  Rs: 'ohmic',
  Rsei: 'surface film',
  Rct: 'charge transfer',
  sigmaW: 'diffusion',
  Qsei: 'surface film',
  alphaSei: 'surface film',
  Qdl: 'double layer',
  alphaDl: 'double layer',
  inductance: 'leads',
  diffusionZ0: 'diffusion',
  diffusionTau: 'diffusion',
  Rmiddle: 'middle arc',
};

const symbols: Readonly<Record<string, string>> = { Q: '*Q*', alpha: '*α*', tau: '*τ*', Z0: '*Z*_{0}', R_ion: '*R*_{ion}' };

/** The field's symbol of a parameter in runs of text: R1 is *R*sei where that is its role. */
export function parameterMarkup(name: string, role: string | undefined): string {
  const byRole = role === undefined ? undefined : roleMarkup[role];
  if (byRole !== undefined) return byRole;
  const [element = name, own] = splitName(name);
  const index = /\d+$/.exec(element)?.[0] ?? '';
  if (own !== undefined) return own in symbols && !symbols[own]?.includes('_') ? `${symbols[own]}_{${index}}` : (symbols[own] ?? own);
  return elementMarkup(element);
}

/** R1 as *R*_{1}, CPE1 as CPE_{1}. */
export function elementMarkup(label: string): string {
  const [, letters = label, index = ''] = /^([A-Za-z]+)(\d*)$/.exec(label) ?? [];
  return letters.length === 1 ? `*${letters}*_{${index}}` : `${letters}_{${index}}`;
}

export function parameterWords(role: string | undefined): string {
  return role === undefined ? '' : (roleWords[role] ?? '');
}

/** CPE1_alpha → CPE1, alpha. */
function splitName(name: string): [string, string | undefined] {
  const at = name.indexOf('_');
  return at === -1 ? [name, undefined] : [name.slice(0, at), name.slice(at + 1)];
}

const prefixes: Readonly<Record<number, string>> = { [-12]: 'p', [-9]: 'n', [-6]: 'µ', [-3]: 'm', 0: '', 3: 'k', 6: 'M', 9: 'G' };
const unitMarkup: Readonly<Record<string, string>> = {
  ohm: 'Ω',
  'S·s^alpha': 'S s^{α}',
  F: 'F',
  H: 'H',
  s: 's',
  '1': '',
  'ohm·s^(-1/2)': 'Ω s^{−1/2}',
  'H·s^(alpha-1)': 'H s^{α−1}',
};

/** The power of ten and the unit that fit a value: 3.2e-6 S·s^α is 3.2 µS s^α. */
export function scaledUnit(value: number, unit: string): { exponent: number; unit: string } {
  const plain = unitMarkup[unit] ?? unit;
  if (plain === '' || value === 0 || !Number.isFinite(value)) return { exponent: 0, unit: plain };
  const exponent = Math.min(9, Math.max(-12, 3 * Math.floor(Math.log10(Math.abs(value)) / 3 + 1e-9)));
  // Between 1 and 9999 ohm nobody says kilo.
  const kept = exponent === 3 && Math.abs(value) < 1e4 ? 0 : exponent;
  return { exponent: kept, unit: `${prefixes[kept]}${plain}` };
}

export interface ParameterText {
  value: UncertainText;
  unit: string;
  /** "41.2 – 43.9"; empty without one. */
  interval: string;
}

export function parameterText({
  value,
  unit,
  standardError,
  ci95,
}: Pick<FittedParameter, 'value' | 'unit' | 'standardError' | 'ci95'>): ParameterText {
  const scaled = scaledUnit(value, unit);
  const text = formatUncertainty(value, standardError, scaled.exponent);
  const places = text.fraction === '' ? 0 : text.fraction.length - 1;
  const end = (bound: number) => (bound / 10 ** scaled.exponent).toFixed(Math.min(Math.max(places, 0), 6));
  return { value: text, unit: scaled.unit, interval: ci95 === null ? '' : `${end(ci95[0])} – ${end(ci95[1])}` };
}
