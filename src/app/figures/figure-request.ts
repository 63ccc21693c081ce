import * as z from 'zod';
import { figureKinds } from '../../core/figure-model';
import { csvDialects } from '../../report/csv-dialect';
import { figureStyleSchema } from './figure-style-schema';

/** A figure of one cell: one kind, or several side by side under letters. */
export const figureRequestSchema = z.strictObject({
  kinds: z.array(z.enum(figureKinds)).min(1).max(8),
  sample: z.string().trim().min(1).max(200),
  /** Recordings of the cell to draw, for impedance all included ones if absent, for a titration the first with pulses. */
  ids: z.array(z.string().min(1)).min(1).max(10_000).optional(),
  /** Quantities of a recording as measured: what is drawn over what. */
  x: z.string().min(1).max(200).optional(),
  y: z.array(z.string().min(1).max(200)).min(1).max(8).optional(),
  /** Cycles whose curves are drawn; a few over the life if absent. */
  cycles: z.array(z.number().min(0)).min(1).max(60).optional(),
  /** Pulse of a titration, from 1; the first with a D if absent. */
  pulse: z.int().min(1).max(100_000).optional(),
  /** What D of a titration is drawn over; the potential if absent. */
  over: z.enum(['potential', 'capacity']).optional(),
  /** Voltammograms as currents, or divided by the scan rate or its root. */
  current: z.enum(['i', 'overRate', 'overRoot']).optional(),
  /** Scan rate whose current is separated, the nearest measured one; the middle one if absent. */
  rate_VPerS: z.number().positive().optional(),
  /** What a series is followed over: `cycle`, `potential_V` …, the key of a typed tag, or `order`; the likeliest if absent. */
  axis: z.string().min(1).max(120).optional(),
  scale: z.enum(['sqrt', 'linear', 'log', 'inverse']).optional(),
  /** What a trend follows, by its export name: `Rct_ohm`, `sigmaW_ohmPerSqrtS` … */
  quantities: z.array(z.string().min(1).max(80)).min(1).max(20).optional(),
  /** Draw stale fits too, at the person's own word. */
  stale: z.boolean().default(false),
  style: figureStyleSchema.prefault({}),
});

/** How it leaves the program. */
export const figureFileSchema = figureRequestSchema.extend({
  format: z.enum(['svg', 'png', 'pdf', 'csv']),
  dpi: z.number().min(72).max(1200).default(600),
  dialect: z.enum(csvDialects).default('comma'),
});

export type FigureRequest = z.output<typeof figureRequestSchema>;
export type FigureFileRequest = z.output<typeof figureFileSchema>;
