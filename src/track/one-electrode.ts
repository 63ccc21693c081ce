import type { FitResult, OneElectrode, RoleError } from '../core/fit-result';

const halved = ['Rsei_ohm', 'Rct_ohm', 'RseiPlusRct_ohm', 'sigmaW_ohmPerSqrtS'] as const;
const doubled = { Qsei: 'Qsei_SsAlpha', Qdl: 'Qdl_SsAlpha' } as const;

/** What one of the two equal electrodes of a symmetric cell has: R and σw halved, Q doubled; errors alike. */
export function oneElectrode({ roles, roleErrors, parameters }: FitResult): OneElectrode {
  const one: OneElectrode = { values: {}, errors: {} };
  const keep = (key: string, value: number | null, error: RoleError, factor: number) => {
    if (value === null) return;
    one.values[key] = factor * value;
    one.errors[key] = {
      standardError: error.standardError === null ? null : factor * error.standardError,
      ci95: error.ci95 === null ? null : [factor * error.ci95[0], factor * error.ci95[1]],
    };
  };
  for (const key of halved) keep(key, roles[key], roleErrors[key], 0.5);
  for (const [role, key] of Object.entries(doubled)) {
    const parameter = parameters.find((one) => one.role === role);
    if (parameter !== undefined) keep(key, parameter.value, parameter, 2);
  }
  return one;
}
