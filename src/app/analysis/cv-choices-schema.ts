import * as z from 'zod';

const volts = z.number().min(-100).max(100);
const sweep = z.enum(['anodic', 'cathodic']);
const rate_VPerS = z.number().positive().max(1e6);
/** By its name, or by its sweep and where it lies at the slowest rate. */
const peak = z.union([z.strictObject({ name: z.string().regex(/^[AC]\d{1,3}$/) }), z.strictObject({ sweep, near_V: volts })]);

const peakEdit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add'), sweep, potential_V: volts, rate_VPerS: rate_VPerS.optional() }),
  z.strictObject({ kind: z.literal('remove'), peak }),
  z.strictObject({ kind: z.literal('move'), peak, rate_VPerS, potential_V: volts }),
]);

/** What a person chose for the voltammograms of a cell; every key may be missing. */
export const cvChoicesSchema = z.strictObject({
  /** As the files count it; the last complete one where it is missing. */
  cycle: z.int().min(0).optional(),
  /** By recording. */
  rates_VPerS: z.record(z.string().min(1), rate_VPerS).optional(),
  /** What the potential is corrected for: a value, or Rs of the cell's impedance. */
  resistance: z.union([z.strictObject({ value_ohm: z.number().positive().max(1e9) }), z.literal('impedance')]).optional(),
  /** In the order they were made. */
  peaks: z.array(peakEdit).max(1000).optional(),
  linePotential_V: volts.optional(),
});
