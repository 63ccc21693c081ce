import type { CellKind } from './cell-record';
import type { CyclingSummary } from './cycling-result';
import type { ErrorRecord } from './errors';

/** A number with its doubt; refused where `value` is null. */
export interface ComparedNumber {
  value: number | null;
  standardError: number | null;
  ci95: [number, number] | null;
  /** Why it is refused. */
  reason?: string;
}

/** One fitted spectrum in the life of a cell; a number is null where the circuit or the record has none. */
export interface ComparedImpedance {
  id: string;
  name: string;
  cycle: number | null;
  potential_V: number | null;
  Rs_ohm: ComparedNumber | null;
  Rsei_ohm: ComparedNumber | null;
  Rct_ohm: ComparedNumber | null;
  RseiPlusRct_ohm: ComparedNumber | null;
  ionicConductivity_SPerCm: ComparedNumber | null;
  /** The fit belongs to an older mask, circuit or setting. */
  isStale: boolean;
}

/** What the cell delivered in one cycle that counts. */
export interface ComparedCycle {
  cycle: number;
  capacity_mAh: number;
  capacity_mAhPerG: number | null;
  coulombicEfficiency: number | null;
  retention: number | null;
}

export const diffusionMethods = ['impedance', 'impedance-slope', 'titration', 'interruption', 'voltammetry'] as const;
export type DiffusionMethod = (typeof diffusionMethods)[number];

/** One D of one method: of a spectrum, a pulse, a pause or a peak. */
export interface ComparedDiffusion extends ComparedNumber {
  method: DiffusionMethod;
  /** "cycle 100", "pulse 15, charge", "peak A1". */
  label: string;
  cycle: number | null;
  potential_V: number | null;
}

/** All D's of one method. */
export interface MethodSummary {
  method: DiffusionMethod;
  name: string;
  formula: string;
  used: number;
  refused: number;
  /** Geometric mean of those that are given: D's differ by factors. */
  geometric_cm2PerS: number | null;
  range_cm2PerS: [number, number] | null;
  /** What went in; null where it needs none or the record does not say. */
  area_cm2: number | null;
  /** The commonest reason why D is refused. */
  reason?: string;
}

export interface ComparedExponent {
  peak: string;
  b: number | null;
  standardError: number | null;
  ci95: [number, number] | null;
  reason?: string;
}
export interface ComparedShare {
  rate_VPerS: number;
  capacitiveShare: number;
  standardError: number;
  ci95: [number, number];
}

/** Everything that is known of one cell, technique beside technique. */
export interface CellComparison {
  sample: string;
  kind: CellKind | null;
  area_cm2: number | null;
  mass_mg: number | null;
  /** By rising cycle, those without one last. */
  impedance: ComparedImpedance[];
  cycles: ComparedCycle[];
  /** null: not cycled. */
  cycling: CyclingSummary | null;
  exponents: ComparedExponent[];
  shares: ComparedShare[];
  diffusion: ComparedDiffusion[];
  methods: MethodSummary[];
  /** How many times larger the first method's D is than the second's; pairs of methods that both have one. */
  factors: { over: DiffusionMethod; under: DiffusionMethod; factor: number }[];
  /** Techniques that could not be evaluated. */
  failures: { technique: string; error: ErrorRecord }[];
}
