import * as z from 'zod';
import { defaultFigureStyle, type FigureStyle } from '../../core/figure-style';

/** How a house writes its figures; what is missing is as usual. */
export const figureStyleSchema = z.strictObject({
  width_mm: z.union([z.literal(85), z.literal(178)]).default(defaultFigureStyle.width_mm),
  font: z.enum(['Arial', 'Helvetica']).default(defaultFigureStyle.font),
  fontSize_pt: z.union([z.literal(7), z.literal(8), z.literal(9)]).default(defaultFigureStyle.fontSize_pt),
  colours: z.enum(['colour', 'grey']).default(defaultFigureStyle.colours),
  axisTitle: z.enum(['parentheses', 'slash']).default(defaultFigureStyle.axisTitle),
  decimal: z.enum(['point', 'comma']).default(defaultFigureStyle.decimal),
}) satisfies z.ZodType<FigureStyle>;
