import * as z from 'zod';

const cycle = z.int().min(0).max(1e7);
const positive = z.number().positive().finite();

/** What a person chose for the cycling of a cell; every key may be missing. Which kind of cell it is stands in its record. */
export const cyclingChoicesSchema = z.strictObject({
  /** Cycles as the file numbers them, or by the direction of the current. */
  cyclesFrom: z.enum(['file', 'current']).optional(),
  /** Retention and decay are counted from it. */
  referenceCycle: cycle.optional(),
  /** Cycles that stay in the table and out of every summary. */
  leftOut: z.array(cycle).max(100_000).optional(),
  /** In place of the cell record's active mass, and of what it is. */
  mass_mg: positive.optional(),
  massOf: z.string().trim().min(1).max(100).optional(),
  /** What C-rates are of. */
  nominalCapacity_mAh: positive.optional(),
  dqdvGrid_V: positive.optional(),
  dqdvFilter: z.literal([1, 3, 5, 7, 9, 11, 13, 15]).optional(),
});
