import type { DerivedQuantity } from '../../../src/core/derived-quantity';
import type { FitResult, RoleError, Roles } from '../../../src/core/fit-result';
import { emptyTags, type Tags } from '../../../src/core/recording';

export interface MadeResult {
  sample?: string;
  tags?: Partial<Tags>;
  /** Value and relative standard error. */
  roles?: Partial<Record<keyof Roles, readonly [value: number, relativeError: number | null]>>;
  arcs?: string;
  changes?: Partial<FitResult>;
}

let made = 0;

/** A result with the numbers stated and nothing else of interest: no spectrum was fitted. */
export function madeResult({ sample = 'cell', tags = {}, roles = {}, arcs = 'two', changes = {} }: MadeResult): FitResult {
  const id = `made#${++made}`;
  const keys: (keyof Roles)[] = ['Rs_ohm', 'Rsei_ohm', 'Rct_ohm', 'RseiPlusRct_ohm', 'Rtot_ohm', 'sigmaW_ohmPerSqrtS'];
  const error = (key: keyof Roles): RoleError => {
    const [value, relative] = roles[key] ?? [0, null];
    if (relative === null) return { standardError: null, ci95: null };
    return { standardError: value * relative, ci95: [value * Math.exp(-2 * relative), value * Math.exp(2 * relative)] };
  };
  return {
    name: id,
    file: null,
    id,
    sample,
    tags: { ...emptyTags, ...tags },
    cycle: tags.cycle ?? null,
    circuit: 'R0-p(R1,CPE1)-p(R2-W2,CPE2)',
    weighting: 'modulus',
    points: 60,
    frequency_Hz: { min: 0.01, max: 1e5 },
    parameters: [],
    correlation: [],
    roles: Object.fromEntries(keys.map((key) => [key, roles[key]?.[0] ?? null])) as unknown as Roles,
    roleErrors: Object.fromEntries(keys.map((key) => [key, error(key)])) as Record<keyof Roles, RoleError>,
    arcs,
    alternatives: [],
    agreeingStarts: 3,
    derived: {},
    weightedSumOfSquares: 0,
    reducedChiSquared: 0,
    pseudoChiSquared: 0,
    rmsResidual_percent: 0.5,
    aicc: 0,
    iterations: 1,
    starts: 1,
    stopReason: 'converged',
    elapsed_ms: 1,
    warnings: [],
    ...changes,
  };
}

/** A series over cycles with these Rct, each known to 1 % where nothing else is said. */
export function rctSeries(values: readonly number[], relativeError = 0.01): FitResult[] {
  return values.map((value, k) => madeResult({ tags: { cycle: k + 1 }, roles: { Rct_ohm: [value, relativeError] } }));
}

export function madeDerived(value: number, standardError: number, fitShare: number): DerivedQuantity {
  const inserted = { symbol: 'x', value: 1, unit: '1', standardError: 1 };
  return {
    value,
    standardError,
    ci95: [value - 2 * standardError, value + 2 * standardError],
    unit: 'S/cm',
    formula: '',
    inserted: '',
    inputs: { a: { ...inserted, from: 'fit', errorShare: fitShare }, b: { ...inserted, from: 'cell record', errorShare: 1 - fitShare } },
    remarks: [],
    warnings: [],
  };
}
