import type { DerivedQuantity, ValueOrigin } from '../core/derived-quantity';
import type { FitResult, RoleError, Roles } from '../core/fit-result';
import { decadesInWords, diffusionNeeds, isLongEnough } from './diffusion-needs';
import { unsplitInWords } from './spectrum-flags';

/** One number of a fit as it stands on a trend. */
export type TrendValue =
  | {
      kind: 'value';
      value: number;
      standardError: number | null;
      ci95: [number, number] | null;
      /** Without what the cell record says of all spectra of the cell alike: that cancels between them. */
      ownError: number | null;
    }
  | { kind: 'refused'; reason: string };

const roleOf: Partial<Record<keyof Roles, string>> = { Rs_ohm: 'Rs', Rsei_ohm: 'Rsei', Rct_ohm: 'Rct', sigmaW_ohmPerSqrtS: 'sigmaW' };

/** A quantity that can be followed: a role (Rct_ohm), a derived number (diffusion_cm2PerS) or the slope of the Warburg line. */
export type TrendQuantity = keyof Roles | 'warburgSlope_ohmPerSqrtS' | (string & {});

/** The number of a fit, or why it has none; null where its circuit has no such quantity. */
export function trendValue(result: FitResult, quantity: TrendQuantity): TrendValue | null {
  if (quantity in result.roles) return roleValue(result, quantity as keyof Roles);
  if (quantity === 'warburgSlope_ohmPerSqrtS') return slopeValue(result);
  const derived = result.derived[quantity];
  return derived === undefined ? null : derivedValue(derived);
}

function roleValue(result: FitResult, quantity: keyof Roles): TrendValue | null {
  const value = result.roles[quantity];
  if (value === null) return null;
  const unsplit = unsplitInWords(result);
  if (unsplit !== null && (quantity === 'Rsei_ohm' || quantity === 'Rct_ohm')) return { kind: 'refused', reason: unsplit };
  const error: RoleError = result.roleErrors[quantity];
  const parameter = result.parameters.find(({ role }) => role !== undefined && role === roleOf[quantity]);
  if (parameter?.atBound) return { kind: 'refused', reason: `${parameter.name} rests on its bound.` };
  if (error.standardError === null && !parameter?.fixed)
    return { kind: 'refused', reason: 'This spectrum does not determine it: the fit gives no standard error.' };
  if (error.standardError !== null && error.standardError >= value)
    return { kind: 'refused', reason: 'Its standard error is as large as its value.' };
  return { kind: 'value', value, ...error, ownError: error.standardError };
}

function slopeValue({ warburgLine }: FitResult): TrendValue | null {
  if (warburgLine == null) return null;
  const { slopeReal } = warburgLine;
  if (slopeReal === null) return { kind: 'refused', reason: 'Fewer than three points of the diffusion lie at −45 ± 5°.' };
  if (!isLongEnough(warburgLine)) {
    const found = `The points of the diffusion lie at −45 ± 5° over ${decadesInWords(warburgLine)}`;
    return { kind: 'refused', reason: `${found}; ${diffusionNeeds.decades.words} is needed.` };
  }
  const { slope_ohmPerSqrtS: value, standardError } = slopeReal;
  return { kind: 'value', value, standardError, ci95: null, ownError: standardError };
}

function derivedValue({ value, standardError, ci95, inputs, notDetermined }: DerivedQuantity): TrendValue | null {
  if (value === null) return notDetermined === undefined ? null : { kind: 'refused', reason: notDetermined };
  const isOwn = ({ from }: { from: ValueOrigin }) => from === 'fit' || from === 'recording';
  const share = Object.values(inputs).reduce((sum, input) => sum + (isOwn(input) ? (input.errorShare ?? 0) : 0), 0);
  const ownError = standardError === null ? null : standardError * Math.sqrt(Math.max(0, share));
  return { kind: 'value', value, standardError, ci95, ownError };
}
