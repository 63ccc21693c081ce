import type { FitResult, FittedParameter, Roles } from '../../../../src/core/fit-result';
import { numberMarkup, unitMarkup } from './number-text';
import type { NumberOrigin } from './origin-model';

/** Of which roles of the circuit a quantity is made. */
const parts: Record<keyof Roles, readonly string[]> = {
  Rs_ohm: ['Rs'],
  Rsei_ohm: ['Rsei'],
  Rct_ohm: ['Rct'],
  RseiPlusRct_ohm: ['Rsei', 'Rct'],
  Rtot_ohm: ['Rs', 'Rsei', 'Rct'],
  sigmaW_ohmPerSqrtS: ['sigmaW'],
};

/** Which parameters of the fit a quantity is, how they hang together, and what the error means. */
export function roleFormula(role: keyof Roles, result: FitResult): Pick<NumberOrigin, 'formula' | 'inserted' | 'inputs' | 'remarks'> {
  const known = parts[role].flatMap((part) => result.parameters.find((parameter) => parameter.role === part) ?? []);
  const symbol = role === 'sigmaW_ohmPerSqrtS' ? 'σw' : parts[role].join(' + ');
  const isBounded = known.length === 0 && role === 'sigmaW_ohmPerSqrtS';
  return {
    formula: isBounded ? 'σw = Z0/√(2τ)' : `${symbol} = ${known.map(({ name }) => name).join(' + ')}`,
    inserted:
      known.length > 1
        ? `${symbol} = ${known.map(({ value, unit }) => `${Number(value.toPrecision(5))} ${unitMarkup(unit)}`).join(' + ')}`
        : '',
    inputs: known.map((parameter) => ({
      symbol: parameter.name,
      value: `${numberMarkup(parameter.value, parameter.standardError)} ${unitMarkup(parameter.unit)}`.trim(),
      from: stateOf(parameter),
      share: null,
    })),
    remarks: [
      ...(result.heading === undefined ? [] : [`It is ${result.heading}.`]),
      errorWords(known),
      ...known.flatMap((parameter) => correlationWords(parameter, result)),
      ...result.alternatives.slice(0, 1).map(({ why }) => `Another minimum is possible: ${why}`),
    ],
  };
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
