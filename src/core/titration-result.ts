import type { DerivedQuantity } from './derived-quantity';
import type { Finding } from './finding';
import type { FitFlag } from './fit-flag';
import type { Tags } from './recording';
import type { LengthSource, ParticleShape, PulseForm } from './titration-options';

/** First and last row of the recording, from 0, both belong to it. */
export type RowRange = [first: number, last: number];

/** E against √t of one pulse or interruption; t counts from its start. */
export interface SqrtTimeLine {
  slope_VPerSqrtS: number;
  slopeError_VPerSqrtS: number;
  /** At t → 0⁺. */
  intercept_V: number;
  interceptError_V: number;
  r2: number;
  points: number;
  window_s: [lo: number, hi: number];
}

/** Whether a pulse's D counts in the means: refused has no D; doubted has one, and a flag that nobody accepted. */
export type PulseStanding = 'used' | 'left-out' | 'doubted' | 'refused';

/**
 * A current pulse and the rest behind it. Voltages are differences as they are, later minus earlier: negative where the potential
 * falls. null: it cannot be told.
 */
export interface TitrationPulse {
  /** From 1. */
  index: number;
  direction: 'charge' | 'discharge';
  start_s: number;
  pulseDuration_s: number;
  restDuration_s: number | null;
  current_A: number;
  /** Rows of the rest before, the pulse and the rest behind it. */
  rows: { before: RowRange | null; pulse: RowRange; rest: RowRange | null };
  potentialBefore_V: number | null;
  potentialAfter_V: number | null;
  /** Middle between the two: where D belongs on the axis of potentials. */
  potential_V: number | null;
  /** Charge passed in this direction since it was taken, to the middle of this pulse. */
  capacity_mAh: number;
  /** E(0⁺) − potentialBefore. */
  irDrop_V: number | null;
  deltaEs_V: number | null;
  /** Standard error of deltaEs_V: noise and resolution of both relaxed potentials. */
  deltaEsError_V: number | null;
  /** Slope form: slope·√τ. */
  deltaEtau_V: number | null;
  /** End-point form: E(τ) − E(0⁺). */
  deltaEtauEndPoint_V: number | null;
  /** E(τ): at the last row of the pulse, or where the line meets its end. */
  potentialEnd_V: number;
  sqrtTimeR2: number | null;
  sqrtTimeWindow_s: [lo: number, hi: number] | null;
  line: SqrtTimeLine | null;
  /** dE/dt at the end of the rest. */
  relaxation_VPerS: number | null;
  /** Slope form. */
  diffusion_cm2PerS: number | null;
  diffusionEndPoint_cm2PerS: number | null;
  /** D·τ/L² of the form chosen, L = V/S of a slab, r = 3V/S of a sphere. */
  dTauOverL2: number | null;
  dRestOverL2: number | null;
  /** dE/dx, x the ions taken up by one formula unit. */
  potentialSlope_V: number | null;
  standing: PulseStanding;
  flags: string[];
  /** What each flag means here, in words. */
  findings: FitFlag[];
  /** With formula, what was inserted and its error. */
  derived: { diffusion_cm2PerS: DerivedQuantity; diffusionEndPoint_cm2PerS: DerivedQuantity; potentialSlope_V: DerivedQuantity };
}

/** A short pause in a long current, and what the current-interruption method makes of it. */
export interface CurrentInterruption {
  index: number;
  direction: 'charge' | 'discharge';
  start_s: number;
  pauseDuration_s: number;
  /** The current it interrupts. */
  current_A: number;
  rows: RowRange;
  /** At t → 0⁺ of the pause, free of the IR drop. */
  potential_V: number | null;
  irDrop_V: number | null;
  line: SqrtTimeLine | null;
  /** ΔE_OC/Δt_I between the interruptions beside it, over the time in which current flowed. */
  ocvSlope_VPerS: number | null;
  diffusion_cm2PerS: number | null;
  standing: PulseStanding;
  flags: string[];
  findings: FitFlag[];
  derived: { diffusion_cm2PerS: DerivedQuantity };
}

/** Over the pulses that count. The error holds their scatter and what all share (V/S). */
export interface MeanDiffusion {
  /** Arithmetic, as papers do. */
  diffusion_cm2PerS: number | null;
  geometric_cm2PerS: number | null;
  /** Of the arithmetic mean. */
  standardError: number | null;
  pulsesUsed: number;
  notDetermined?: string;
}
export interface MeanDiffusions {
  all: MeanDiffusion;
  charge: MeanDiffusion;
  discharge: MeanDiffusion;
}

/** One recording of a titration, evaluated. */
export interface TitrationResult {
  name: string;
  file: string | null;
  sha256?: string;
  id: string;
  sample: string;
  tags: Tags;
  /** What was chosen, or decided where nobody chose. */
  form: PulseForm;
  shape: ParticleShape;
  length: LengthSource;
  /** Fractions of the pulse; null: 10–100 %, shortened where the line is curved. */
  window: [start: number, end: number] | null;
  /** Smallest step of the potential that the data resolve, noise included. */
  resolution_V: number;
  pulses: TitrationPulse[];
  mean: MeanDiffusions;
  interruptions: CurrentInterruption[];
  /** Of the interruptions; n.d. where there are none. */
  interruptionMean: MeanDiffusions;
  warnings: Finding[];
}
