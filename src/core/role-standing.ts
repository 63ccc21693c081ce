import type { FitResult, Roles } from './fit-result';

/**
 * How a quantity of a fit may be shown: with its error; as held by the person; as zero as far as the data can see; or not at
 * all, because its error is as large as itself or there is none. null where the circuit has no such quantity.
 */
export type RoleStanding = 'determined' | 'fixed' | 'zero' | 'not-determined';

/** Below this fraction of Rtot what rests on its bound is zero for the eye. */
const outOfSight = 1e-4;

export function roleStanding(
  { roles, roleErrors, parameters }: Pick<FitResult, 'roles' | 'roleErrors' | 'parameters'>,
  key: keyof Roles,
): RoleStanding | null {
  const value = roles[key];
  if (value === null) return null;
  const { standardError } = roleErrors[key];
  if (standardError !== null) return standardError < value ? 'determined' : 'not-determined';
  const held = parameters.find(({ role }) => role === key.split('_')[0]);
  if (held?.fixed) return 'fixed';
  if (held?.atBound && value < outOfSight * (roles.Rtot_ohm ?? Number.POSITIVE_INFINITY)) return 'zero';
  return 'not-determined';
}
