import { createInterface } from 'node:readline';
import * as z from 'zod';
import { type CellFile, type FitOptions, fitSpectra, type SeriesItem } from '../../app/batch';
import { toErrorRecord, ValidationError } from '../../core/errors';
import { type FailedFit, weightings } from '../../core/fit-result';
import { emptyTags } from '../../core/recording';
import { withCells } from './cell-argument';
import { JsonOutput } from './json-output';

z.config({ jitless: true });
const numbers = z.array(z.number());
const spectrumLine = z.strictObject({
  name: z.string().optional(),
  frequency_Hz: numbers,
  zReal_ohm: numbers,
  zImag_ohm: numbers,
  circuit: z.string().min(1).optional(),
  weighting: z.enum(weightings).optional(),
  sigmaReal_ohm: numbers.optional(),
  sigmaImag_ohm: numbers.optional(),
});

/** NDJSON in, NDJSON out, a spectrum a line, each for itself and in order; a line that cannot be fitted gives an entry with its error. */
export async function fitStream(options: FitOptions, paths: readonly string[], cells: CellFile | null): Promise<number> {
  if (paths.length > 0) {
    throw new ValidationError('INPUT_INVALID', `fit --stdin reads no file, so not "${paths[0]}"`, { expected: 'either --stdin or paths' });
  }
  const output = new JsonOutput(true);
  let [line, failed] = [0, false];
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (text.trim() === '') continue;
    const result = fitLine(text, line, options, cells);
    if ('error' in result) failed = true;
    output.write(result);
  }
  return failed ? 1 : 0;
}

function fitLine(text: string, line: number, options: FitOptions, cells: CellFile | null): object {
  let name = `line ${line}`;
  try {
    const value = parseJson(text, line);
    if (hasName(value)) name = value.name;
    const parsed = parseSpectrum(value, line);
    const { items } = withCells([itemOf(parsed, name)], cells);
    const [result] = fitSpectra(items, {
      ...options,
      circuit: parsed.circuit ?? options.circuit,
      weighting: parsed.weighting ?? options.weighting,
    });
    return 'parameters' in result! ? result : { ...result!, error: { ...result!.error, line } };
  } catch (error) {
    const failed: FailedFit = { name, file: null, error: { ...toErrorRecord(error), line } };
    return failed;
  }
}

function parseJson(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ValidationError('INPUT_INVALID', `Line ${line} is not JSON: ${(error as Error).message}`, {
      expected: 'one JSON object a line',
      cause: error,
    });
  }
}

function hasName(value: unknown): value is { name: string } {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}

function parseSpectrum(value: unknown, line: number): z.infer<typeof spectrumLine> {
  const parsed = spectrumLine.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new ValidationError('INPUT_INVALID', `Line ${line}: ${issue.path.join('.') || 'the object'}: ${issue.message}`, {
    expected:
      '{"name", "frequency_Hz": [], "zReal_ohm": [], "zImag_ohm": [], "circuit"?, "weighting"?, "sigmaReal_ohm"?: [], "sigmaImag_ohm"?: []}, finite numbers',
  });
}

function itemOf(parsed: z.infer<typeof spectrumLine>, name: string): SeriesItem {
  const array = (values: number[]) => Float64Array.from(values);
  const { frequency_Hz, zReal_ohm, zImag_ohm, sigmaReal_ohm, sigmaImag_ohm } = parsed;
  const spectrum = {
    frequency_Hz: array(frequency_Hz),
    zReal_ohm: array(zReal_ohm),
    zImag_ohm: array(zImag_ohm),
    ...(sigmaReal_ohm === undefined ? {} : { sigmaReal_ohm: array(sigmaReal_ohm) }),
    ...(sigmaImag_ohm === undefined ? {} : { sigmaImag_ohm: array(sigmaImag_ohm) }),
  };
  return { name, file: null, recording: { technique: 'eis', id: name, label: name, sample: name, tags: { ...emptyTags }, spectrum } };
}
