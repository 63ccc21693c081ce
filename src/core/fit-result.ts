import type { Acceptance } from './acceptance';
import type { DerivedQuantity } from './derived-quantity';
import type { ErrorRecord } from './errors';
import type { Finding } from './finding';
import type { FitFlag } from './fit-flag';
import type { Ratios } from './ratios';
import type { Tags } from './recording';
import type { WarburgLine } from './warburg-line';

export const weightings = ['modulus', 'unit', 'proportional', 'measured'] as const;
export type Weighting = (typeof weightings)[number];

/** A fitted parameter. standardError and ci95 are null for what was fixed or rests on a bound; a tied one has its source's, scaled. */
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

/** The Kramers–Kronig test of the points that were fitted. */
export interface KramersKronigSummary {
  rmsResidual_percent: number;
  maxResidual_percent: number;
  verdict: 'good' | 'caution' | 'reject';
  /** Rows of the recording, from 0. */
  badPoints: number[];
  /** The residuals run one way instead of scattering. */
  trend: boolean;
}

/** One electrode's share of a symmetric cell: resistances and σw halved, Q doubled. */
export interface OneElectrode {
  values: Record<string, number>;
  errors: Record<string, RoleError>;
}

/** What a result was made from. Wall-clock time is not part of it: the same input and seed give the same bytes. */
export interface Provenance {
  program: string;
  version: string;
  recording: {
    file: string | null;
    sha256: string | null;
    id: string;
    label: string;
    /** Points fitted, of those measured. */
    points: number;
    pointsMeasured: number;
    /** Rows left out by mask or frequency limits, from 0. */
    rowsLeftOut: number[];
    frequency_Hz: { min: number; max: number };
  };
  circuit: string;
  circuitReason: string;
  weighting: Weighting;
  seed: number;
  guess?: Record<string, number>;
  fix?: Record<string, number>;
  bounds?: Record<string, readonly [number, number]>;
  ties?: Record<string, { source: string; factor: number }>;
}

/** One spectrum's fit, as every host shows it (the command line prints exactly this). */
export interface FitResult {
  name: string;
  file: string | null;
  id: string;
  sample: string;
  tags: Tags;
  /** Tags of a person's own, by their keys (`pressure_MPa`). */
  typedTags?: Readonly<Record<string, number>>;
  cycle: number | null;
  /** Where it stands on the axis that was asked for. */
  axis?: { quantity: string; value: number | null };
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
  /** Over the spectrum of the same sample at a chosen place. */
  relative?: Ratios;
  /** Over the spectrum of another sample at the same place. */
  compared?: Ratios;
  /** What the resistances are of: `interfacial, cell` is the sum of both electrodes. */
  heading?: string;
  /** Symmetric cells only. */
  oneElectrode?: OneElectrode;
  /** null: the circuit has no Warburg element. */
  warburgLine?: WarburgLine | null;
  /** null: too few points to test. */
  kramersKronig?: KramersKronigSummary | null;
  flags?: FitFlag[];
  /** Of its flags, in a project. */
  accepted?: Acceptance;
  provenance?: Provenance;
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
  typedTags?: Readonly<Record<string, number>>;
  cycle?: number | null;
  error: ErrorRecord;
}
