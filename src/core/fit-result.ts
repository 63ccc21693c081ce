import type { ErrorRecord } from './errors';
import type { Finding } from './finding';
import type { Tags } from './recording';

export const weightings = ['modulus', 'unit', 'proportional', 'measured'] as const;
export type Weighting = (typeof weightings)[number];

/** A fitted parameter. standardError and ci95 are null for what was fixed, tied or held at a bound. */
export interface FittedParameter {
  name: string;
  value: number;
  unit: string;
  standardError: number | null;
  ci95: [number, number] | null;
  ciMethod: 'wald' | 'profile' | null;
  role?: string;
  fixed: boolean;
  atBound: boolean;
}

/** Plain numbers; null where the circuit has no such quantity. */
export interface Roles {
  Rs_ohm: number | null;
  Rsei_ohm: number | null;
  Rct_ohm: number | null;
  RseiPlusRct_ohm: number | null;
  Rtot_ohm: number | null;
  sigmaW_ohmPerSqrtS: number | null;
}
export interface RoleError {
  standardError: number | null;
  ci95: [number, number] | null;
}

/** Another minimum the data allow. */
export interface Alternative {
  parameters: Record<string, number>;
  weightedSumOfSquares: number;
  why: string;
}

/** A number derived from a fit, with the formula and what was inserted; refused numbers say why. */
export interface DerivedQuantity {
  value: number | null;
  standardError: number | null;
  formula: string;
  inputs: Record<string, number | string | null>;
  notDetermined?: string;
}

/** One spectrum's fit, as every host shows it (the command line prints exactly this). */
export interface FitResult {
  name: string;
  file: string | null;
  id: string;
  sample: string;
  tags: Tags;
  cycle: number | null;
  circuit: string;
  circuitReason?: string;
  weighting: Weighting;
  points: number;
  frequency_Hz: { min: number; max: number };
  parameters: FittedParameter[];
  /** Square, in the order of `parameters`; null where a parameter has no variance. */
  correlation: (number | null)[][];
  roles: Roles;
  roleErrors: Record<keyof Roles, RoleError>;
  arcs: string;
  alternatives: Alternative[];
  agreeingStarts: number;
  derived: Record<string, DerivedQuantity>;
  weightedSumOfSquares: number;
  reducedChiSquared: number;
  pseudoChiSquared: number;
  rmsResidual_percent: number;
  aicc: number;
  iterations: number;
  starts: number;
  stopReason: string;
  elapsed_ms: number;
  warnings: Finding[];
  error?: ErrorRecord;
}

/** A spectrum that could not be fitted keeps its place in the list. */
export interface FailedFit {
  name: string;
  file: string | null;
  id?: string;
  sample?: string;
  tags?: Tags;
  cycle?: number | null;
  error: ErrorRecord;
}
