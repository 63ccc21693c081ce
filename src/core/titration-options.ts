/** How the transient of a pulse is read: its slope against √t times √τ, or its end minus the line's start. */
export const pulseForms = ['slope', 'end-point'] as const;
export type PulseForm = (typeof pulseForms)[number];
export const particleShapes = ['slab', 'sphere'] as const;
export type ParticleShape = (typeof particleShapes)[number];
/** Where V/S is from: mass, molar volume and area; or the diffusion length (slab) or particle radius (sphere, r/3) of the cell record. */
export const lengthSources = ['volume-area', 'record'] as const;
export type LengthSource = (typeof lengthSources)[number];

/** What a person may choose for a titration; what is missing is decided by the program. Pulses count from 1. */
export interface TitrationOptions {
  form?: PulseForm | undefined;
  /** Fractions of the pulse, 0 ≤ start < end ≤ 1; default 0.1 to 1, shortened where the line is curved. What is chosen is kept. */
  window?: readonly [start: number, end: number] | undefined;
  shape?: ParticleShape | undefined;
  length?: LengthSource | undefined;
  leftOut?: readonly number[] | undefined;
  /** Pulses with a doubt that count all the same. */
  accepted?: readonly number[] | undefined;
}
