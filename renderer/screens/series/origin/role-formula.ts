import type { FitResult, FittedParameter, Roles } from '../../../../src/core/fit-result';
import { numberMarkup, unitMarkup } from './number-text';
import type { NumberOrigin } from './origin-model';

/** Of which roles of the circuit a quantity is made. */
const parts: Record<keyof Roles, readonly string[]> = {
  Rs_ohm: ['Rs'],
  Rsei_ohm: ['Rsei'],
  Rct_ohm: ['Rct'],
  RseiPlusRct_ohm: ['Rsei', 'Rct'],
  Rtot_ohm: ['Rs', 'Rsei', 'Rmiddle', 'Rct'],
  sigmaW_ohmPerSqrtS: ['sigmaW'],
};

/** Which parameters of the fit a quantity is, how they hang together, and what the error means. */
export function roleFormula(role: keyof Roles, result: FitResult): Pick<NumberOrigin, 'formula' | 'inserted' | 'inputs' | 'remarks'> {
  const known = partsOf(role, result);
  const bounded = role === 'sigmaW_ohmPerSqrtS' && known.length === 0 ? boundedDiffusion(result) : null;
  return {
    ...(bounded ?? summed(role, known)),
    inputs: (bounded?.parts ?? known).map((parameter) => ({
      symbol: parameter.name,
      value: `${numberMarkup(parameter.value, parameter.standardError)} ${unitMarkup(parameter.unit)}`.trim(),
      from: stateOf(parameter),
      share: null,
    })),
    remarks: [
      ...electrodeWords(role, result),
      errorWords(bounded?.parts ?? known),
      ...known.flatMap((parameter) => correlationWords(parameter, result)),
      ...result.alternatives.slice(0, 1).map(({ why }) => `Another minimum is possible: ${why}`),
    ],
  };
}

/** Parameters that add up to the quantity; an arc of a circuit that was typed may have no role and belongs to Rtot all the same. */
function partsOf(role: keyof Roles, { parameters, roles }: FitResult): FittedParameter[] {
  const own = parts[role].flatMap((part) => parameters.find((parameter) => parameter.role === part) ?? []);
  if (role !== 'Rtot_ohm' || roles.Rtot_ohm === null) return own;
  const middle = parameters.filter(({ role: of, unit, name }) => of === undefined && unit === 'ohm' && /^R\d/.test(name));
  const sum = [...own, ...middle].reduce((total, { value }) => total + value, 0);
  return Math.abs(sum / roles.Rtot_ohm - 1) < 1e-6 ? [...own, ...middle] : own;
}

function summed(role: keyof Roles, known: readonly FittedParameter[]): Pick<NumberOrigin, 'formula' | 'inserted'> {
  const symbol = role === 'sigmaW_ohmPerSqrtS' ? 'σw' : role === 'Rtot_ohm' ? 'Rtot' : parts[role].join(' + ');
  const values = known.map(({ value, unit }) => `${Number(value.toPrecision(5))} ${unitMarkup(unit)}`);
  return {
    formula: `${symbol} = ${known.map(({ name }) => name).join(' + ')}`,
    inserted: known.length > 1 ? `${symbol} = ${values.join(' + ')}` : '',
  };
}

/** σw of bounded diffusion is its limit at high frequency. */
function boundedDiffusion({ parameters }: FitResult): (Pick<NumberOrigin, 'formula' | 'inserted'> & { parts: FittedParameter[] }) | null {
  const [z0, tau] = ['diffusionZ0', 'diffusionTau'].map((role) => parameters.find((parameter) => parameter.role === role));
  if (z0 === undefined || tau === undefined) return null;
  const short = (value: number) => Number(value.toPrecision(5));
  return { formula: 'σw = Z0/√(2·τ)', inserted: `σw = ${short(z0.value)} Ω/√(2·${short(tau.value)} s)`, parts: [z0, tau] };
}

/** Whose resistance it is. What the contacts and the electrolyte make (Rs) belongs to no electrode. */
function electrodeWords(role: keyof Roles, { heading, oneElectrode }: FitResult): string[] {
  if (role === 'Rs_ohm') return [];
  const [half, error] = [oneElectrode?.values[role], oneElectrode?.errors[role]?.standardError ?? null];
  const unit = role === 'sigmaW_ohmPerSqrtS' ? 'Ω s^{−1/2}' : 'Ω';
  if (half !== undefined) return [`Of a symmetric cell: each of its two electrodes has half of it, ${numberMarkup(half, error)} ${unit}.`];
  if (heading === undefined) return [];
  return [
    heading.endsWith('cell') ? 'Interfacial, of the cell: both electrodes together.' : 'Interfacial, of one electrode against a reference.',
  ];
}

function stateOf({ fixed, atBound }: FittedParameter): string {
  if (fixed) return 'held, not fitted';
  return atBound ? 'fit, on its bound' : 'fit';
}

function errorWords(known: readonly FittedParameter[]): string {
  if (known.length > 1) return 'The error of the sum is from the full covariance of the fit.';
  const method = known[0]?.ciMethod;
  if (method === 'profile') return 'The interval is from the profile of the likelihood.';
  return method === 'wald' ? 'The interval is from the covariance of the fit, with Student’s t.' : 'It has no error of its own.';
}

/** What it trades against, where that is strong. */
function correlationWords(parameter: FittedParameter, { parameters, correlation }: FitResult): string[] {
  const row = correlation[parameters.indexOf(parameter)] ?? [];
  let strongest = { name: '', value: 0 };
  for (const [k, value] of row.entries()) {
    const other = parameters[k];
    if (other !== undefined && other !== parameter && value !== null && Math.abs(value) > Math.abs(strongest.value))
      strongest = { name: other.name, value };
  }
  if (Math.abs(strongest.value) < 0.9) return [];
  return [`Correlated with ${strongest.name} (${strongest.value.toFixed(3).replace('-', '−')}): one trades against the other.`];
}
