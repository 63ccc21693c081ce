import * as z from 'zod';

const quantity = z.string().min(1).max(200);
const finite = z.number();

/** What is to be drawn of a time series, and on how many pixels. */
export const traceRequestSchema = z
  .strictObject({
    /** A recording of the project or of the import preview. */
    id: z.string().min(1),
    /**
     * `line`: the least and the greatest value of each pixel column, for x that rises (time, charge); other orders are drawn rightly, but
     * take more points. `path`: thinned along itself, for loops (current over potential, potential over capacity).
     */
    kind: z.enum(['line', 'path']),
    /** Quantity of the x axis; `row` counts the rows from 0. */
    x: quantity,
    /** Quantities drawn over it, each a curve. */
    y: z.array(quantity).min(1).max(16),
    /** Only these rows (a cycle, a pulse): from 0, `to` not included. */
    rows: z.strictObject({ from: z.int().min(0), to: z.int().min(1) }).optional(),
    /** What is in sight, in units of the columns; the whole where it is left out. The y of a path's window is in the unit of its first curve. */
    window: z.strictObject({ xMin: finite, xMax: finite, yMin: finite.optional(), yMax: finite.optional() }).optional(),
    /** CSS px of the plot area times the device's pixels to one of them. */
    width_px: z.int().min(1).max(16_384),
    height_px: z.int().min(1).max(16_384).optional(),
    /** About so many points a curve at most: a plot of many loops shares out what it can paint between two frames. */
    most: z.int().min(20).max(1_000_000).optional(),
  })
  .refine(({ rows }) => rows === undefined || rows.from < rows.to, { path: ['rows'], message: 'from below to' })
  .refine(({ window }) => window === undefined || window.xMin < window.xMax, { path: ['window'], message: 'xMin below xMax' });

export type TraceRequest = z.output<typeof traceRequestSchema>;
