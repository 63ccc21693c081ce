// What the command line asks of the app: files in, tables out, no session and no window.

import { ValidationError } from '../core/errors';
import type { FailedFit, FitResult } from '../core/fit-result';
import { emptyTags } from '../core/recording';
import { seededRandom } from '../core/seeded-random';
import type { Spectrum } from '../core/spectrum';
import { exampleNoise, exampleSample, exampleSeries } from '../impedance/example-series';
import { constraintsFromOptions } from '../impedance/fit/constraints-from-options';
import type { FitOptions, SeriesItem } from '../impedance/fit-options';
import { resolveCircuit } from '../impedance/resolve-circuit';
import { logFrequencies, simulateSpectrum } from '../impedance/simulate-spectrum';
import { fitSpectra } from '../pipeline';
import { runWorkerTask } from './run-worker-task';
import type { FileOutcome, ReadRequest } from './worker-tasks';

export { fileStem } from '../import/file-stem';
export { inspectRecording } from '../import/inspect-recording';
export type { MappingChoice } from '../import/mapping/mapping-choice';
export { mappingToRemember } from '../import/mapping/mapping-to-remember';
export { parseColumnMapping } from '../import/mapping/parse-column-mapping';
export { previewTable } from '../import/mapping/preview-table';
export { applyNaming } from '../import/naming/apply-naming';
export { type NamedMeasurement, teachNames } from '../import/naming/teach-names';
export { cycling, cyclingTable, fitSpectra, follow, seriesOf, spectraOf, table, titration, titrationTable, voltammetry } from '../pipeline';
export { batteryDataFormat } from '../report/battery-data-format';
export { csvDialects } from '../report/csv-dialect';
export { voltammetryCsv } from '../report/voltammetry-csv';
export { activationEnergies } from '../track/activation-energy';
export type { SeriesChoice } from '../track/follow-series';
export { placeAlong, placeInWords, placeOnAxis, type SeriesAxis } from '../track/series-axis';
export { groupVoltammograms, type VoltammogramGroup } from './analysis/group-voltammograms';
export { attachCells } from './attach-cells';
export { attachTags } from './attach-tags';
export { batteryDataFileName } from './battery-data-file-name';
export { cellsOfSamples } from './cells-of-samples';
export { DuplicateWatch } from './duplicate-watch';
export { type CellFile, readCellFile } from './read-cell-file';
export { readTagsFile, type TaggedRecording } from './read-tags-file';
export { RememberedMappings } from './remembered-mappings';
export { seriesChoice, type TypedSeriesChoice } from './series-choice';
export type { FitOptions, SeriesItem };
export { exampleNoise };

/** Reads one file in this thread; errors are data. */
export function readFile(file: ReadRequest): FileOutcome {
  return runWorkerTask('read-file', file, { onPartial: () => {}, isCancelled: () => false });
}

/** Refuses a circuit that cannot be read, names that are none of its parameters, and values these cannot have. @throws ValidationError */
export function checkCircuit(options: FitOptions): void {
  constraintsFromOptions(resolveCircuit(options.circuit).compiled, options);
}

export interface SimulationRequest {
  /** Id of a named circuit, or a circuit string. */
  circuit: string;
  /** Every parameter by its name, in ohm, F, s … */
  parameters: Readonly<Record<string, number>>;
  frequencyMin_Hz: number;
  frequencyMax_Hz: number;
  pointsPerDecade: number;
  /** Standard deviation of Z′ and of Z″ as a fraction of |Z|. */
  noise: number;
  seed: number;
}

export interface Simulation {
  circuit: string;
  parameters: { name: string; value: number; unit: string }[];
  spectrum: Spectrum;
}

/** A spectrum from a circuit and its parameters, with seeded noise. @throws ValidationError for a value that is missing or impossible. */
export function simulate(request: SimulationRequest): Simulation {
  const { compiled } = resolveCircuit(request.circuit);
  const set = new Map(Object.entries(request.parameters).map(([name, value]) => [compiled.indexOf(name), value]));
  const parameters = compiled.parameters.map(({ name, unit, scale, max }, k) => {
    const value = set.get(k);
    if (value === undefined)
      throw new ValidationError('INPUT_INVALID', `${compiled.circuit} needs a value of ${name}`, { expected: `${name} in ${unit}` });
    if (!(value > 0) || (scale === 'linear' && value > max)) {
      throw new ValidationError('INPUT_INVALID', `${name} cannot be ${value}`, {
        expected: scale === 'log' ? `a positive number of ${unit}` : `above 0, at most ${max}`,
      });
    }
    return { name, value, unit };
  });
  const frequency_Hz = logFrequencies(request.frequencyMax_Hz, request.frequencyMin_Hz, request.pointsPerDecade);
  const values = parameters.map(({ value }) => value);
  const spectrum = simulateSpectrum(compiled, values, frequency_Hz, request.noise, seededRandom(request.seed));
  return { circuit: compiled.circuit, parameters, spectrum };
}

/** The shipped synthetic example fitted as any file would be, beside the values it was made from. */
export function fitExample(seed: number): { truth: Readonly<Record<string, number>>; item: SeriesItem; result: FitResult | FailedFit }[] {
  const example = exampleSeries(seed);
  const items = example.map(({ cycle, spectrum }): SeriesItem => {
    const label = `${exampleSample}, ${cycle === 0 ? 'fresh' : `cycle ${cycle}`}`;
    return {
      name: label,
      file: null,
      recording: { technique: 'eis', id: label, label, sample: exampleSample, tags: { ...emptyTags, cycle }, spectrum },
    };
  });
  const results = fitSpectra(items, { circuit: 'auto', weighting: 'modulus', seed: 1 });
  return results.map((result, k) => ({ truth: example[k]!.truth, item: items[k]!, result }));
}
