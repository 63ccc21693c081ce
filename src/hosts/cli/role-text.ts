import type { FitResult, Roles } from '../../core/fit-result';
import { formatUncertainty } from '../../core/format-uncertainty';
import { roleStanding } from '../../core/role-standing';

/** value(error); n.d. where the error is as large as the value; →0 where the data show none. */
export function roleText(result: FitResult, key: keyof Roles): string {
  const value = result.roles[key];
  const standing = roleStanding(result, key);
  if (value === null || standing === null) return '–';
  if (standing === 'zero') return '→0';
  return standing === 'not-determined' ? 'n.d.' : formatUncertainty(value, result.roleErrors[key].standardError).text;
}
