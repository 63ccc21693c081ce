import { ArctraceError, toErrorRecord } from '../core/errors';
import type { FailedFit, FitResult } from '../core/fit-result';
import { circuitRivals } from '../impedance/circuit-rivals';
import { fitSeries } from '../impedance/fit-series';
import { canMapColumns } from '../import/can-map-columns';
import { holdsNumberTable } from '../import/holds-number-table';
import { makeFileHead } from '../import/make-file-head';
import { tableShape } from '../import/mapping/table-shape';
import { cycleCurves, physicalNumbers, read } from '../pipeline';
import { analyse } from './analysis/analyses';
import { SpectrumChecker } from './check-spectra';
import { markDuplicates } from './mark-duplicates';
import { relaxationOfSpectrum } from './relaxation-of-spectrum';
import { sayDuplicate } from './say-duplicate';
import type { FileOutcome, ReadRequest, TaskInput, TaskOutput, TaskWatch, WorkerTaskName } from './worker-tasks';

type WorkerTask<N extends WorkerTaskName> = (input: TaskInput<N>, watch: TaskWatch<N>) => TaskOutput<N>;

const tasks: { [N in WorkerTaskName]: WorkerTask<N> } = {
  'read-file': readFile,
  'fit-series': ({ items, options }, { onPartial, isCancelled }) => {
    const marked = markDuplicates(items);
    const onResult = (index: number, result: FitResult | FailedFit) =>
      onPartial({ index, result: sayDuplicate(physicalNumbers(items[index]!, result, options), marked[index]!.duplicate) });
    fitSeries(
      marked.map(({ item }) => item),
      options,
      { onResult, isCancelled },
    );
    return null;
  },
  'check-spectra': (items) => {
    const checker = new SpectrumChecker();
    return items.map((item) => checker.check(item));
  },
  'relaxation-times': ({ item, request }) => relaxationOfSpectrum(item, request),
  'circuit-rivals': ({ item, circuit, options }) => circuitRivals(item, circuit, options),
  analyse: ({ technique, input }) => analyse(technique, input),
  'cycle-curves': ({ input: { sample, recordings, cell, choices }, cycles }) => cycleCurves(sample, recordings, { cell, choices }, cycles),
};

/**
 * Does one task to its end, in whatever thread this runs.
 * @throws ArctraceError CANCELLED where it stopped because it was asked to.
 */
export function runWorkerTask<N extends WorkerTaskName>(name: N, input: TaskInput<N>, watch: TaskWatch<N>): TaskOutput<N> {
  const output = (tasks[name] as WorkerTask<N>)(input, watch);
  if (watch.isCancelled()) throw new ArctraceError('CANCELLED', 'The work was cancelled.');
  return output;
}

function readFile({ mappings, ...file }: ReadRequest): FileOutcome {
  try {
    return { ok: true, imported: read(file, undefined, mappings) };
  } catch (error) {
    const head = makeFileHead(file);
    const mappable = canMapColumns(head);
    const shape = mappable ? (tableShape(file.bytes) ?? null) : null;
    return { ok: false, error: toErrorRecord(error, file.name), holdsTable: holdsNumberTable(head), mappable, shape };
  }
}
