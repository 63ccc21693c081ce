import * as z from 'zod';

/** What a person chose for the cycling of a cell; every key may be missing. */
export const cyclingChoicesSchema = z.strictObject({});
