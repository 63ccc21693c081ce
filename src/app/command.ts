import * as z from 'zod';
import { ValidationError } from '../core/errors';
import { techniques } from '../core/recording';
import { typedTagKey, typedTagOf } from '../core/typed-tag';
import { analysisChoiceSchema } from './analysis/analysis-choices';
import { cellRecordSchema } from './cell-record-schema';

const ids = z.array(z.string().min(1)).min(1);
const text = z.string().trim().min(1).max(200);
/** Starts with a letter and holds what no circuit string does, so that name and string cannot be confused. */
const circuitName = z
  .string()
  .trim()
  .regex(/^[A-Za-z][\w .:-]{0,79}$/, 'a name of letters, digits, blanks, dots, colons, dashes and underscores that starts with a letter');

/** As `typedTagKey` makes it. */
const tagKey = z.string().superRefine((key, context) => {
  try {
    if (typedTagKey(typedTagOf(key)) !== key) context.addIssue({ code: 'custom', message: `"${key}" is no key of a tag` });
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    context.addIssue({ code: 'custom', message: error.message });
  }
});

const settingKey = z.string().regex(/^[a-z][A-Za-z0-9.]{0,79}$/, 'a name of letters, digits and dots that starts with a small letter');

/** Some of a recording's tags; null says "unknown", a missing key leaves the tag as it is. */
const tagsEdit = z
  .strictObject({
    cycle: z.number().min(0).nullable(),
    potential_V: z.number().nullable(),
    branch: z.enum(['charge', 'discharge']).nullable(),
    soc: z.number().min(0).max(1).nullable(),
    temperature_K: z.number().positive().nullable(),
    time_s: z.number().nullable(),
  })
  .partial();

/** What a time series is: a spectrum stays a spectrum. */
const timeSeriesTechnique = z.enum(techniques).exclude(['eis']);
const recordingEdit = z
  .strictObject({ sample: text, label: text, included: z.boolean(), technique: timeSeriesTechnique, tags: tagsEdit })
  .partial();

const command = <T extends string, P extends z.ZodType>(type: T, payload: P) => z.strictObject({ type: z.literal(type), payload });

/** Every change a person can make. Recordings are named by id, in the import preview and after it alike. */
export const commandSchema = z.discriminatedUnion('type', [
  command('project.rename', z.strictObject({ title: text })),
  command('import.accept', z.strictObject({})),
  command('import.discard', z.strictObject({})),
  /** Takes a file and its recordings out of the preview. */
  command('import.removeFiles', z.strictObject({ fileIds: ids })),
  /** What was corrected in this recording teaches the names of the other files of its folder. */
  command('import.teach', z.strictObject({ id: z.string().min(1) })),
  command('recordings.edit', z.strictObject({ ids, set: recordingEdit })),
  /** A tag of a person's own (`pressure_MPa`): a number a recording, null takes it away. `replaces` renames the tag everywhere first. */
  command(
    'recordings.tag',
    z.strictObject({ key: tagKey, replaces: tagKey.optional(), values: z.record(z.string().min(1), z.number().nullable()) }),
  ),
  command('recordings.remove', z.strictObject({ ids })),
  /** Leaves points out of the fit (`masked: true`) or takes them back. */
  command('mask.points', z.strictObject({ id: z.string().min(1), points: z.array(z.int().min(0)).min(1), masked: z.boolean() })),
  /** The same for every point with frequencyMin_Hz ≤ f ≤ frequencyMax_Hz; a missing end is open. */
  command(
    'mask.range',
    z.strictObject({
      ids,
      frequencyMin_Hz: z.number().positive().optional(),
      frequencyMax_Hz: z.number().positive().optional(),
      masked: z.boolean(),
    }),
  ),
  command('mask.clear', z.strictObject({ ids })),
  /** A person's own circuit under a name; the same name again replaces it. */
  command('circuits.save', z.strictObject({ name: circuitName, circuit: z.string().min(1).max(2000) })),
  command('circuits.remove', z.strictObject({ name: circuitName })),
  /** What is known of a cell; null forgets it. */
  command('cells.set', z.strictObject({ sample: text, record: cellRecordSchema.nullable() })),
  /** A note on the project (`project`), a sample or a recording; an empty text removes it. */
  command('notes.write', z.strictObject({ about: z.string().min(1).max(500), text: z.string().max(100_000) })),
  /** A choice that belongs to the project; null forgets it. */
  command('settings.set', z.strictObject({ key: settingKey, value: z.json() })),
  /** How the voltammograms, titration or cycling of a cell are analysed. */
  command('analysis.choose', analysisChoiceSchema),
  command('fits.accept', z.strictObject({ ids, accepted: z.boolean() })),
  command('fits.remove', z.strictObject({ ids })),
]);

export type Command = z.output<typeof commandSchema>;
