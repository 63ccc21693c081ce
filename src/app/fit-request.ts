import * as z from 'zod';
import { weightings } from '../core/fit-result';

const frequency_Hz = z.number().positive();
const byParameter = z.record(z.string(), z.number());

/** How spectra are to be fitted; the command line's options of the same names. */
export const fitRequestSchema = z.strictObject({
  /** `auto`, the id of a named circuit, the name of a saved one, or a circuit string. */
  circuit: z.string().min(1).default('auto'),
  weighting: z.enum(weightings).default('modulus'),
  frequencyMin_Hz: frequency_Hz.optional(),
  frequencyMax_Hz: frequency_Hz.optional(),
  seed: z.int().default(1),
  /** Choose the circuit for every spectrum alone instead of over the series. */
  each: z.boolean().default(false),
  /** Starting values and held values by parameter name. */
  guess: byParameter.optional(),
  fix: byParameter.optional(),
  /** [lower, upper] by parameter name. */
  bounds: z.record(z.string(), z.tuple([z.number(), z.number()])).optional(),
  /** `R2 = 2*R1` as { R2: { source: 'R1', factor: 2 } }. */
  ties: z.record(z.string(), z.strictObject({ source: z.string().min(1), factor: z.number().positive() })).optional(),
});

/** A request with every default filled in. */
export type FitRequest = z.output<typeof fitRequestSchema>;
