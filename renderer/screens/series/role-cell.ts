import type { FitResult, Roles } from '../../../src/core/fit-result';
import { formatUncertainty, type UncertainText } from '../../../src/core/format-uncertainty';
import { formatReading } from '../../../src/core/plot/format-reading';
import { roleStanding } from '../../../src/core/role-standing';

/** What a cell of the table of results shows. */
export type RoleCell =
  | { kind: 'none' }
  /** `note` says why a number stands without its error; `plain` is the number then. */
  | {
      kind: 'value';
      value: number;
      text: UncertainText;
      plain: string;
      note: 'fixed' | 'at bound' | 'no error' | 'reference' | null;
      ci95: [number, number] | null;
    }
  | { kind: 'refused'; reason: string };

const roleOf: Record<keyof Roles, string | null> = {
  Rs_ohm: 'Rs',
  Rsei_ohm: 'Rsei',
  Rct_ohm: 'Rct',
  RseiPlusRct_ohm: null,
  Rtot_ohm: null,
  sigmaW_ohmPerSqrtS: 'sigmaW',
};

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
  const standing = roleStanding(result, quantity);
  if (standing === 'determined') return { ...shown, note: null };
  if (standing === 'fixed') return { ...shown, note: 'fixed' };
  if (standing === 'zero') return { ...shown, plain: '≈ 0', note: 'at bound' };
  const role = roleOf[quantity];
  const name = result.parameters.find((parameter) => parameter.role === role)?.name;
  const why = result.warnings.find(
    ({ code, message }) => /NOT_DETERMINED|AT_BOUND/.test(code) && name !== undefined && message.startsWith(name),
  );
  return {
    kind: 'refused',
    reason: why?.message ?? 'This spectrum does not determine it: its error is as large as the value, or there is none.',
  };
}

/** What one of the two equal electrodes of a symmetric cell has of a role; refused where the role is. */
export function oneElectrodeCell(result: FitResult, quantity: keyof Roles): RoleCell {
  const [value, error] = [result.oneElectrode?.values[quantity], result.oneElectrode?.errors[quantity]];
  if (value === undefined || error === undefined) return { kind: 'none' };
  const whole = isUnsplit(result) && quantity !== 'sigmaW_ohmPerSqrtS' ? unsplitCell : roleCell(result, quantity);
  if (whole.kind !== 'value') return whole;
  const { standardError, ci95 } = error;
  return { ...whole, value, text: formatUncertainty(value, standardError), plain: formatReading(value, 2), ci95 };
}

const unsplitCell: RoleCell = { kind: 'refused', reason: 'Two arcs cannot be split here: only Rsei + Rct is known.' };

/** A number of the cell record; `exponent` is the power of ten in the column's header. */
export function derivedCell(result: FitResult, key: string, exponent = 0): RoleCell {
  const number = result.derived?.[key];
  if (number === undefined) return { kind: 'none' };
  const { value, standardError, ci95, notDetermined } = number;
  if (value === null) return notDetermined === undefined ? { kind: 'none' } : { kind: 'refused', reason: notDetermined };
  const text = formatUncertainty(value, standardError, exponent);
  return { kind: 'value', value, text, plain: text.text, note: standardError === null ? 'no error' : null, ci95 };
}
