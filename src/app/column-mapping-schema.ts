import * as z from 'zod';
import { columnSeparators, type MappedQuantity, mappedQuantities } from '../core/column-mapping';

const quantities = Object.keys(mappedQuantities) as [MappedQuantity, ...MappedQuantity[]];
const mappedColumn = z.strictObject({
  quantity: z.enum(quantities),
  column: z.union([z.int().min(1).max(10_000), z.string().min(1).max(1000)]),
  unit: z.string().max(20),
  negative: z.boolean(),
});

/** How a text's table is written, as far as a person states it. */
export const tableStatementSchema = z.strictObject({
  separator: z.enum(columnSeparators).optional(),
  decimal: z.enum(['point', 'comma']).optional(),
  skip: z.int().min(0).max(9_999_999).optional(),
});

/** A column mapping in form; whether it can be meant is judged by whoever reads with it. */
export const columnMappingSchema = tableStatementSchema.extend({ columns: z.array(mappedColumn).min(1).max(100) });
