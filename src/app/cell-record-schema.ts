import * as z from 'zod';
import { type CellQuantity, type CellRecord, cellQuantities, type RecordingOfCell } from '../core/cell-record';
import { ArctraceError } from '../core/errors';
import { parseQuantity, type TypedQuantity } from '../core/parse-quantity';
import { readCellQuantity, unitOfCellQuantity } from './read-cell-quantity';

/** A number in the key's unit, or text with a unit and perhaps an uncertainty ("45 µm", "1.539(15) cm²"). */
function quantity(key: CellQuantity) {
  return z.union([z.number(), z.string()]).transform((typed, context): TypedQuantity => {
    try {
      return readCellQuantity(key, typed);
    } catch (error) {
      if (!(error instanceof ArctraceError)) throw error;
      context.addIssue({ code: 'custom', message: error.message, params: { ...error.details, code: error.code } });
      return z.NEVER;
    }
  });
}

/** An uncertainty: a number in the key's unit, or text with a unit. */
function spread(key: CellQuantity) {
  // A difference of temperatures has no offset: 0.5 °C is 0.5 K.
  const inKelvin = (text: string) => (key === 'temperature_K' ? text.replace(/°\s?C/, 'K') : text);
  return z.union([z.number(), z.string()]).transform((typed, context): number => {
    try {
      const value = typeof typed === 'number' ? typed : parseQuantity(inKelvin(typed), unitOfCellQuantity(key), 'The uncertainty').value;
      if (value >= 0) return value;
      context.addIssue({
        code: 'custom',
        message: `The uncertainty of the ${cellQuantities[key].name} is ${typed}`,
        params: { expected: 'not below 0' },
      });
    } catch (error) {
      if (!(error instanceof ArctraceError)) throw error;
      context.addIssue({ code: 'custom', message: error.message, params: { ...error.details, code: error.code } });
    }
    return z.NEVER;
  });
}

const quantityKeys = Object.keys(cellQuantities) as CellQuantity[];
const allOf = <T extends z.ZodType>(make: (key: CellQuantity) => T) =>
  Object.fromEntries(quantityKeys.map((key) => [key, make(key).optional()])) as Record<CellQuantity, z.ZodOptional<T>>;

const recordingShape = { thickness_um: quantity('thickness_um').optional() };
const wordShape = {
  label: z.string().trim().min(1).max(200).optional(),
  electrodes: z.enum(['two', 'three', 'symmetric']).optional(),
  kind: z.enum(['anode-half', 'cathode-half', 'full']).optional(),
  particleShape: z.enum(['slab', 'sphere']).optional(),
};

/** Every key a record may have, for the nearest to a mistyped one. */
export const cellKeys: readonly string[] = [...Object.keys(wordShape), ...quantityKeys, 'uncertainty', 'recordings'];

type Typed = Partial<Record<CellQuantity, TypedQuantity | undefined>>;

/** Numbers apart from the uncertainties that were typed with them; one given twice is refused. */
function settle(typed: Typed, given: Partial<Record<CellQuantity, number | undefined>>, context: z.RefinementCtx) {
  const values: Partial<Record<CellQuantity, number>> = {};
  const uncertainty: Partial<Record<CellQuantity, number>> = {};
  for (const key of quantityKeys) {
    const read = typed[key];
    const stated = given[key];
    if (read !== undefined) values[key] = read.value;
    if (read?.standardError != null && stated !== undefined && stated !== read.standardError) {
      context.addIssue({
        code: 'custom',
        path: [key],
        message: `The ${cellQuantities[key].name} has two uncertainties, ${read.standardError} and ${stated}`,
        params: { expected: 'one, with the value or under "uncertainty"' },
      });
    }
    if (stated !== undefined && read === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['uncertainty', key],
        message: `There is an uncertainty of the ${cellQuantities[key].name} and no value`,
        params: { expected: `${key} beside it` },
      });
    }
    const error = stated ?? read?.standardError;
    if (error != null) uncertainty[key] = error;
  }
  return { ...values, ...(Object.keys(uncertainty).length === 0 ? {} : { uncertainty }) };
}

const recordingSchema = z
  .strictObject({ ...recordingShape, uncertainty: z.strictObject({ thickness_um: spread('thickness_um').optional() }).optional() })
  .transform(({ uncertainty, ...typed }, context): RecordingOfCell => settle(typed, uncertainty ?? {}, context));

/** A cell record as people write it → as the program keeps it. Unknown keys are refused. */
export const cellRecordSchema = z
  .strictObject({
    ...wordShape,
    ...allOf(quantity),
    uncertainty: z.strictObject(allOf(spread)).optional(),
    recordings: z.record(z.string().min(1), recordingSchema).optional(),
  })
  .transform(({ label, electrodes, kind, particleShape, uncertainty, recordings, ...typed }, context): CellRecord => {
    const words = Object.entries({ label, electrodes, kind, particleShape, recordings }).filter(([, value]) => value !== undefined);
    return { ...(Object.fromEntries(words) as CellRecord), ...settle(typed, uncertainty ?? {}, context) };
  });
