import type { DerivedQuantity } from '../../core/derived-quantity';
import type { FitResult, FittedParameter, RoleError, Roles } from '../../core/fit-result';
import type { NumberOrigin } from '../../core/report-model';
import type { FittedSpectrum } from './report-context';

/** Of which roles a quantity is made. */
const parts: Record<keyof Roles, readonly string[]> = {
  Rs_ohm: ['Rs'],
  Rsei_ohm: ['Rsei'],
  Rct_ohm: ['Rct'],
  RseiPlusRct_ohm: ['Rsei', 'Rct'],
  Rtot_ohm: ['Rs', 'Rsei', 'Rmiddle', 'Rct'],
  sigmaW_ohmPerSqrtS: ['sigmaW'],
};
const symbols: Readonly<Record<string, string>> = { Rmiddle: 'R', sigmaW: 'σw' };

/** Where a resistance or σw comes from. `error`: as the cell shows it. */
export function roleOrigin(fit: FittedSpectrum, key: keyof Roles, { standardError, ci95 }: RoleError): NumberOrigin {
  const { result } = fit;
  const known = parts[key].flatMap((role) => result.parameters.filter((parameter) => parameter.role === role));
  const unit = key === 'sigmaW_ohmPerSqrtS' ? 'Ω s^(−1/2)' : 'Ω';
  const symbol = parts[key].map((role) => symbols[role] ?? role).join(' + ');
  const isBounded = known.length === 0 && key === 'sigmaW_ohmPerSqrtS';
  return {
    quantity: key,
    of: nameOf(fit),
    value: result.roles[key],
    unit,
    standardError,
    ci95,
    formula: isBounded ? 'σw = Z0/√(2τ)' : known.length === 0 ? '' : `${symbol} = ${known.map(({ name }) => name).join(' + ')}`,
    inserted: known.length > 1 ? known.map(({ value }) => `${Number(value.toPrecision(6))} Ω`).join(' + ') : '',
    inputs: known.map(parameterInput),
    remarks: [...(result.heading === undefined ? [] : [`It is ${result.heading}.`]), errorWords(known)],
    ...evidence(fit),
  };
}

/** Where a single fitted parameter comes from. */
export function parameterOrigin(fit: FittedSpectrum, parameter: FittedParameter): NumberOrigin {
  const { value, unit, standardError, ci95, name } = parameter;
  return {
    quantity: name,
    of: nameOf(fit),
    value,
    unit,
    standardError,
    ci95,
    formula: '',
    inserted: '',
    inputs: [],
    remarks: [stateOf(parameter), errorWords([parameter])].filter((text) => text !== ''),
    ...evidence(fit),
  };
}

/** Where a derived number comes from. */
export function derivedOrigin(fit: FittedSpectrum, key: string, number: DerivedQuantity): NumberOrigin {
  const { value, unit, standardError, ci95, formula, inserted, inputs, remarks, warnings, notDetermined, source } = number;
  return {
    quantity: key,
    of: nameOf(fit),
    value,
    unit,
    standardError,
    ci95,
    formula,
    inserted,
    inputs: Object.values(inputs),
    remarks: [...remarks, ...warnings.map(({ message }) => message)],
    ...(notDetermined === undefined ? {} : { notDetermined }),
    ...evidence(fit),
    ...(source === undefined ? {} : { source }),
  };
}

/** Where a measure of the fit's quality comes from. */
export function measureOrigin(fit: FittedSpectrum, quantity: string, value: number, unit: string, formula: string): NumberOrigin {
  const none = { standardError: null, ci95: null, inserted: '', inputs: [], remarks: [] };
  return { quantity, of: nameOf(fit), value, unit, formula, ...none, ...evidence(fit) };
}

function evidence({ result }: FittedSpectrum): Pick<NumberOrigin, 'file' | 'sha256' | 'points' | 'circuit' | 'weighting'> {
  const { provenance, circuit, weighting, points, frequency_Hz } = result;
  const measured = provenance?.recording.pointsMeasured ?? points;
  return {
    file: fileName(result),
    sha256: provenance?.recording.sha256 ?? null,
    points: `${points} of ${measured}, ${Number(frequency_Hz.max.toPrecision(6))} Hz to ${Number(frequency_Hz.min.toPrecision(6))} Hz`,
    circuit,
    weighting,
  };
}

/** The file's name without its folders: those are of one machine. */
export function fileName({ file }: Pick<FitResult, 'file'>): string | null {
  return file === null ? null : file.replace(/^.*[/\\]/, '');
}

function nameOf({ sample, place }: FittedSpectrum): string {
  return place === '' ? sample : `${sample}, ${place}`;
}

function parameterInput(parameter: FittedParameter): NumberOrigin['inputs'][number] {
  const { name, value, unit, standardError } = parameter;
  const note = stateOf(parameter);
  return { symbol: name, value, unit, standardError, from: 'fit', ...(note === '' ? {} : { note }) };
}

function stateOf({ fixed, atBound }: FittedParameter): string {
  if (fixed) return 'held at this value, not fitted';
  return atBound ? 'rests on its bound' : '';
}

function errorWords(known: readonly FittedParameter[]): string {
  if (known.length > 1) return 'The error of the sum is from the full covariance of the fit.';
  const method = known[0]?.ciMethod;
  if (method === 'profile') return 'The 95 % interval is from the profile of the likelihood.';
  return method === 'wald' ? 'The 95 % interval is from the covariance of the fit, with Student’s t.' : 'It has no error of its own.';
}
