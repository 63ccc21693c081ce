import * as z from 'zod';
import { lengthSources, particleShapes, pulseForms } from '../../core/titration-options';

const part = z.number().min(0).max(1);
/** Pulses from 1, by recording. */
const pulses = z.record(z.string().min(1), z.array(z.int().min(1).max(1e6)).max(1e5));

/** What a person chose for the titrations of a cell; every key may be missing. */
export const gittChoicesSchema = z.strictObject({
  form: z.enum(pulseForms).optional(),
  /** Fractions of the pulse between which its line is read. */
  window: z
    .tuple([part, part])
    .refine(([from, to]) => from < to, { message: 'the window begins before it ends' })
    .optional(),
  shape: z.enum(particleShapes).optional(),
  length: z.enum(lengthSources).optional(),
  leftOut: pulses.optional(),
  accepted: pulses.optional(),
});
