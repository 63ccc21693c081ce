import type { ProjectFit } from '../../../src/app/api';
import type { FitResult, Roles } from '../../../src/core/fit-result';
import { formatUncertainty, type UncertainText } from '../../../src/core/format-uncertainty';
import { formatReading } from '../../plots/format-reading';

/** What a cell of the table of results shows. */
export type RoleCell =
  | { kind: 'none' }
  /** `note` says why a number stands without its error; `plain` is the number then. */
  | { kind: 'value'; value: number; text: UncertainText; plain: string; note: 'fixed' | 'at bound' | null; ci95: [number, number] | null }
  | { kind: 'refused'; reason: string };

const roleOf: Record<keyof Roles, string | null> = {
  Rs_ohm: 'Rs',
  Rsei_ohm: 'Rsei',
  Rct_ohm: 'Rct',
  RseiPlusRct_ohm: null,
  Rtot_ohm: null,
  sigmaW_ohmPerSqrtS: 'sigmaW',
};

/** The fit of a row, where it has one with numbers. */
export function fitResultOf(fit: ProjectFit | null): FitResult | null {
  return fit !== null && fit.result.error === undefined && 'parameters' in fit.result ? fit.result : null;
}

/** Whether Rsei and Rct are reported as their sum: the sum is certain, the parts are not. */
export function isUnsplit(result: FitResult): boolean {
  return result.arcs === 'two, cannot be split' && result.roles.RseiPlusRct_ohm !== null;
}

/** A number never stands without its error, or without saying why it has none. */
export function roleCell(result: FitResult, quantity: keyof Roles): RoleCell {
  const value = result.roles[quantity];
  if (value === null) return { kind: 'none' };
  const { standardError, ci95 } = result.roleErrors[quantity];
  const shown = { kind: 'value' as const, value, text: formatUncertainty(value, standardError), plain: formatReading(value, 2), ci95 };
  if (standardError !== null) return { ...shown, note: null };
  const parameter = result.parameters.find(({ role }) => role === roleOf[quantity]);
  if (parameter?.fixed) return { ...shown, note: 'fixed' };
  if (parameter?.atBound) return { ...shown, note: 'at bound' };
  const why = result.warnings.find(({ code }) => code === 'NOT_DETERMINED')?.message;
  return { kind: 'refused', reason: why ?? 'This spectrum does not determine it: the fit gives no standard error.' };
}
