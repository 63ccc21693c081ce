import * as z from 'zod';
import { csvDialects } from '../../report/csv-dialect';
import { reportFormats } from '../../report/report-formats';
import { reportStyleSchema } from './report-style-schema';

const words = z.array(z.string().min(1).max(80)).max(200);

/** Numbers of an earlier report by what they are of ("cell 7, cycle 50, Rct_ohm"): what is printed now is held against them. */
export const draftNumbersSchema = z.record(
  z.string().max(400),
  z.strictObject({ value: z.number().nullable(), standardError: z.number().nullable() }),
);

/** What a report is to hold and how it is written. */
export const reportRequestSchema = z.strictObject({
  /** Ids of the contents; null: what there is and is not off by default. */
  contents: words.nullable().default(null),
  /** Cycles in the tables, as people write them: "fresh, 1, 10, 50, 100 – 500"; empty: all. */
  cycles: z.string().max(1000).default(''),
  /** Columns of the table of parameters by their keys; null: what the results have. */
  columns: words.nullable().default(null),
  /** Widths of figures that are not the style's, by the id of their contents. */
  widths: z.record(z.string().max(80), z.union([z.literal(85), z.literal(178)])).default({}),
  style: reportStyleSchema.prefault({}),
});

export const reportPreviewSchema = reportRequestSchema.extend({
  /** Held against the draft that the project keeps, where nothing else is given. */
  against: draftNumbersSchema.optional(),
  /** Changed numbers stand beside what they were. */
  showBoth: z.boolean().default(false),
});

/** Kinds of files that leave the room: reports, and their figures packed together. */
const exportKinds = [...(Object.keys(reportFormats) as (keyof typeof reportFormats)[]), 'figures', 'figureData'] as const;

export const reportExportSchema = reportRequestSchema.extend({
  format: z.enum(exportKinds),
  dialect: z.enum(csvDialects).default('comma'),
  /** Old numbers too, at the person's own word. */
  stale: z.boolean().default(false),
});

export type ReportRequest = z.output<typeof reportRequestSchema>;
export type ReportPreviewRequest = z.output<typeof reportPreviewSchema>;
export type ReportExportRequest = z.output<typeof reportExportSchema>;
