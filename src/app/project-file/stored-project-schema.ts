import * as z from 'zod';
import { techniques } from '../../core/recording';

const words = z.string();
const wordsOrNull = z.string().nullable();
const number = z.number().or(z.nan());
const numberOrNull = number.nullable();
const row = z.int().min(0);
const finding = z.looseObject({ code: words, message: words });
const errorRecord = z.looseObject({ code: words, message: words });
const tags = z.strictObject({
  cycle: numberOrNull,
  potential_V: numberOrNull,
  branch: z.enum(['charge', 'discharge']).nullable(),
  soc: numberOrNull,
  temperature_K: numberOrNull,
  time_s: numberOrNull,
});
const interval = z.tuple([numberOrNull, numberOrNull]).nullable();
const roleError = z.looseObject({ standardError: numberOrNull, ci95: interval });

/** What is checked of a project's rows before they are used. Keys that a later version of the same schema adds are let through. */
export const fileSchema = z.looseObject({
  id: words,
  name: words,
  folder: wordsOrNull,
  sha256: words,
  size_bytes: z.number().min(0),
  reader: wordsOrNull,
  instrument: wordsOrNull,
  warnings: z.array(finding),
  error: errorRecord.optional(),
  mappable: z.literal(true).optional(),
  skipped: words.optional(),
});

export const recordingSchema = z.looseObject({
  id: words,
  fileId: words,
  recordingId: words,
  technique: z.enum(techniques),
  label: words,
  sample: words,
  tags,
  typedTags: z.record(words, number).optional(),
  points: row,
  frequency_Hz: z.strictObject({ min: number, max: number }).nullable(),
  findings: z.array(finding),
  included: z.boolean(),
  maskedPoints: z.array(row),
});

const fitResult = z.looseObject({
  name: words,
  file: wordsOrNull,
  parameters: z.array(z.looseObject({ name: words, value: number, unit: words, standardError: numberOrNull, ci95: interval })),
  roles: z.record(z.string(), numberOrNull),
  roleErrors: z.record(z.string(), roleError),
  circuit: words,
  warnings: z.array(finding),
});
const failedFit = z.looseObject({ name: words, file: wordsOrNull, error: errorRecord });

export const fitSchema = z.looseObject({
  result: z.union([fitResult, failedFit]),
  request: z.looseObject({ circuit: words, weighting: words, seed: z.int(), each: z.boolean() }),
  maskedPoints: z.array(row),
  stale: wordsOrNull,
  accepted: z.boolean(),
  acceptance: z.looseObject({ by: wordsOrNull, at: words, flags: z.array(words) }).optional(),
});

export const pendingImportSchema = z.looseObject({
  id: words,
  title: words,
  files: z.array(fileSchema),
  recordings: z.array(recordingSchema),
  elapsed_ms: number,
});

export const patchesSchema = z.array(
  z.looseObject({ op: z.enum(['add', 'remove', 'replace']), path: z.array(z.union([z.string(), z.int().min(0)])).min(1) }),
);
