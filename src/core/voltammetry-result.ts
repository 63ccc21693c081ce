import type { DerivedQuantity } from './derived-quantity';
import type { ErrorRecord } from './errors';
import type { Finding } from './finding';
import type { SweepName } from './voltammetry-choices';

/** A value with what the scatter says of it. Fewer than three rates have none of it. */
export interface RateExponent {
  b: number;
  bStandardError: number;
  /** Student's t. */
  bCi95: [number, number];
  bR2: number;
}

/** What an exponent says of the storage, judged by its 95 % interval. */
export type StorageReading = 'diffusion' | 'mixed' | 'surface' | 'open' | 'below diffusion' | 'above surface';

/** A peak at one rate. */
export interface VoltammetryPeakPoint {
  rate_VPerS: number;
  potential_V: number;
  /** As measured, baseline included. */
  current_A: number;
  /** Above the straight line under the peak; null where the sweep has no foot on one side. */
  currentBaselined_A: number | null;
  baseline: { fromPotential_V: number; toPotential_V: number; fromCurrent_A: number; toCurrent_A: number } | null;
  cycle: number | null;
  /** `followed`: no maximum of its own there, read where its neighbours put it. */
  placed: 'found' | 'followed' | 'by hand';
}

/** A peak followed over the rates. */
export interface VoltammetryPeak {
  /** A1, A2 … anodic, C1 … cathodic, from low potential to high. */
  name: string;
  sweep: SweepName;
  /** Slowest first; rates at which it is not seen are missing. */
  points: VoltammetryPeakPoint[];
  /** Potential at the fastest rate less that at the slowest; null with one rate. */
  shift_V: number | null;
  /** From the raw peak current. */
  b: number | null;
  bStandardError: number | null;
  bCi95: [number, number] | null;
  bR2: number | null;
  /** The same from the current above the baseline. */
  baselined: RateExponent | null;
  readsAs: StorageReading | null;
  /** Why there is no b. */
  notDetermined?: string;
  randlesSevcik: DerivedQuantity;
}

/** What k1·v takes of the charge at one rate. */
export interface CapacitiveShare {
  rate_VPerS: number;
  capacitiveShare: number;
  standardError: number;
  ci95: [number, number];
  capacitive_C: number;
  total_C: number;
  /** The share over the potentials that are not marked; null where all are. */
  capacitiveShareUnmarked: number | null;
}

/** k1 and k2 of i = k1·v + k2·√v (i taken positive in its sweep's direction), per potential: all anodic ones, then all cathodic ones. */
export interface CurrentSeparation {
  potential_V: Float64Array;
  sweep: SweepName[];
  /** A s V⁻¹ = F. */
  k1: Float64Array;
  /** A s^½ V^(−½). */
  k2: Float64Array;
  r2: Float64Array;
  k1StandardError: Float64Array;
  k2StandardError: Float64Array;
  /** Root of Σ(residual)²/Σ(measured)² of i/√v. */
  relativeResidual: Float64Array;
  /** 1: k1 < 0, k2 < 0 or the relative residual above its limit. */
  marked: Uint8Array;
}

/** b of the current at one potential, by sweep, on the same grid; NaN where it is refused. */
export interface ExponentOverPotential {
  potential_V: Float64Array;
  sweep: SweepName[];
  b: Float64Array;
  bStandardError: Float64Array;
  r2: Float64Array;
  /** Why there is none at most potentials. */
  notDetermined?: string;
}

/** A value of a line with its standard error. */
export interface LineValue {
  value: number;
  standardError: number;
}

/** The current at one potential against the rate, as straight lines with an offset. */
export interface CurrentRateLine {
  potential_V: number;
  /** Slope of half the difference of both sweeps: a double-layer capacitance where nothing else flows. */
  capacitance_F: LineValue;
  /** Offset of that line. */
  offset_A: LineValue;
  r2: number;
  /** Slopes of the single sweeps, each taken positive in its direction. */
  anodic_F: LineValue;
  cathodic_F: LineValue;
  /** Half the sum of both sweeps at rate zero: what flows whatever the rate. */
  constant_A: LineValue;
  /** The constant is there at every rate and not small beside half the difference at the slowest. */
  hasConstant: boolean;
  points: { rate_VPerS: number; anodic_A: number; cathodic_A: number }[];
}

/** Charges after Trasatti: q = outer + a·v^(−½), 1/q = 1/total + b·v^½. */
export interface TrasattiCharges {
  points: { rate_VPerS: number; charge_C: number }[];
  outer_C: LineValue | null;
  outerR2: number;
  total_C: LineValue | null;
  totalR2: number;
  /** Outer of total. */
  outerShare: number | null;
  notDetermined?: string;
}

/** One voltammogram of the series, as it was used. */
export interface VoltammogramUsed {
  id: string;
  name: string;
  file: string | null;
  sha256: string | null;
  rate_VPerS: number;
  rateFrom: 'typed' | 'file';
  /** The cycle used, as the file counts them, and those there are. */
  cycle: number | null;
  cycles: number[];
  completeCycles: number[];
  sweeps: SweepName[];
  points: number;
  potential_V: { min: number; max: number };
}

/** One voltammogram for drawing: the cycle used, in time's order, with the potential as it was used. */
export interface VoltammetryCurve {
  id: string;
  rate_VPerS: number;
  potential_V: Float64Array;
  current_A: Float64Array;
}

/** A scan-rate series with what to draw it by. */
export interface VoltammetryAnswer {
  result: VoltammetryResult;
  /** Slowest first. */
  curves: VoltammetryCurve[];
  /** k1·v of each, clipped to its current, with its sweep's sign, in the rows of the separation; none without shares. */
  capacitive_A: Float64Array[];
}

/** A scan-rate series, as every host shows it (the command line prints exactly this). */
export interface VoltammetryResult {
  sample: string;
  recordings: VoltammogramUsed[];
  rates_VPerS: number[];
  /** What the potential was corrected with, E − i·R; null: as measured. */
  resistance: { value_ohm: number; standardError: number | null; from: string } | null;
  peaks: VoltammetryPeak[];
  shares: CapacitiveShare[];
  /** null with fewer than three rates; `separationReason` says why. */
  separation: CurrentSeparation | null;
  separationReason?: string;
  /** Of the potentials, the part that is marked. */
  markedFraction: number | null;
  grid_V: number | null;
  exponents: ExponentOverPotential | null;
  line: CurrentRateLine | null;
  /** What flows whatever the rate under both sweeps; null where nothing does. */
  constantCurrent_A: number | null;
  trasatti: TrasattiCharges | null;
  /** Recordings that could not be used. */
  failures: { id: string; file: string | null; error: ErrorRecord }[];
  warnings: Finding[];
}
