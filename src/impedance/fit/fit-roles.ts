import type { Role } from '../../core/circuit';
import type { RoleError, Roles } from '../../core/fit-result';
import type { RoleAssignment } from './roles';
import type { Uncertainty } from './uncertainty';

export interface RoleNumbers {
  roles: Roles;
  roleErrors: Record<keyof Roles, RoleError>;
  /** 'one', 'two', 'two, cannot be split', 'three' …, 'none'. */
  arcs: string;
}

/** Relative standard error (profile) from which two arcs count as not split. */
const splitLimit = 0.2;

/** Rs, Rsei, Rct, their sums and σw with errors; sums take theirs from the full covariance, quadrature overstates them. */
export function fitRoles({ roles, arcs, refused }: RoleAssignment, uncertainty: Uncertainty): RoleNumbers {
  const { natural } = uncertainty;
  const indexOf = (role: Role) => [...roles].find(([, r]) => r === role)?.[0];
  const single = (k: number | undefined) =>
    k === undefined
      ? missing
      : { value: natural[k]!, error: { standardError: uncertainty.ofParameter(k).standardError, ci95: uncertainty.ofParameter(k).ci95 } };
  const sum = (indices: number[]) => {
    const value = indices.reduce((total, k) => total + natural[k]!, 0);
    const { standardError, ci95 } = uncertainty.ofFunction(value, new Map(indices.map((k) => [k, natural[k]!])));
    return { value, error: { standardError, ci95 } };
  };
  const [rs, rsei, rct] = [indexOf('Rs'), indexOf('Rsei'), indexOf('Rct')];
  const arcResistors = refused === undefined ? arcs.map((arc) => arc.resistor) : [];
  const numbers: Record<keyof Roles, { value: number | null; error: RoleError }> = {
    Rs_ohm: single(rs),
    Rsei_ohm: single(rsei),
    Rct_ohm: single(rct),
    RseiPlusRct_ohm: rsei !== undefined && rct !== undefined ? sum([rsei, rct]) : missing,
    Rtot_ohm: rs !== undefined && arcResistors.length > 0 ? sum([rs, ...arcResistors]) : missing,
    sigmaW_ohmPerSqrtS: diffusion(indexOf, uncertainty, single),
  };
  const entries = Object.entries(numbers) as [keyof Roles, (typeof numbers)[keyof Roles]][];
  return {
    roles: Object.fromEntries(entries.map(([key, { value }]) => [key, value])) as unknown as Roles,
    roleErrors: Object.fromEntries(entries.map(([key, { error }]) => [key, error])) as Record<keyof Roles, RoleError>,
    arcs: describeArcs(
      arcs.reduce((count, { resistances }) => count + resistances, 0),
      rsei,
      rct,
      uncertainty,
    ),
  };
}

const missing: { value: null; error: RoleError } = { value: null, error: { standardError: null, ci95: null } };

/** σw itself, or for bounded diffusion σw = Z0/√(2τ), its high-frequency limit. */
function diffusion(
  indexOf: (role: Role) => number | undefined,
  uncertainty: Uncertainty,
  single: (k: number | undefined) => { value: number | null; error: RoleError },
) {
  const direct = indexOf('sigmaW');
  const [z0, tau] = [indexOf('diffusionZ0'), indexOf('diffusionTau')];
  if (direct !== undefined || z0 === undefined || tau === undefined) return single(direct);
  const value = uncertainty.natural[z0]! / Math.sqrt(2 * uncertainty.natural[tau]!);
  const { standardError, ci95 } = uncertainty.ofFunction(
    value,
    new Map([
      [z0, value],
      [tau, -value / 2],
    ]),
  );
  return { value, error: { standardError, ci95 } };
}

function describeArcs(count: number, rsei: number | undefined, rct: number | undefined, uncertainty: Uncertainty): string {
  const words = ['none', 'one', 'two', 'three', 'four', 'five'];
  const word = words[count] ?? String(count);
  if (count !== 2 || rsei === undefined || rct === undefined) return word;
  const split = [rsei, rct].every((k) => {
    const error = uncertainty.relativeError(k);
    return error !== null && error < splitLimit;
  });
  return split ? word : 'two, cannot be split';
}
