import * as z from 'zod';

/** What a person chose for the voltammograms of a cell; every key may be missing. */
export const cvChoicesSchema = z.strictObject({});
