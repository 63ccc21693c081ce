import * as z from 'zod';
import { defaultReportStyle, type ReportStyle } from '../../core/report-style';
import { figureStyleSchema } from '../figures/figure-style-schema';

/** How a house writes its reports; what is missing is as usual. */
export const reportStyleSchema = figureStyleSchema.extend({
  uncertainty: z.enum(['parentheses', 'plusMinus']).default(defaultReportStyle.uncertainty),
  means: z.enum(['standardError', 'ci95']).default(defaultReportStyle.means),
}) satisfies z.ZodType<ReportStyle>;
