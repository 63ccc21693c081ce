import * as z from 'zod';

/** What a person chose for the titration of a cell; every key may be missing. */
export const gittChoicesSchema = z.strictObject({});
