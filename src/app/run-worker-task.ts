import { ArctraceError, toErrorRecord } from '../core/errors';
import type { InstrumentFile } from '../core/reader';
import { fitSeries } from '../impedance/fit-series';
import { holdsNumberTable } from '../import/holds-number-table';
import { makeFileHead } from '../import/make-file-head';
import { read } from '../pipeline';
import type { FileOutcome, TaskInput, TaskOutput, TaskWatch, WorkerTaskName } from './worker-tasks';

type WorkerTask<N extends WorkerTaskName> = (input: TaskInput<N>, watch: TaskWatch<N>) => TaskOutput<N>;

const tasks: { [N in WorkerTaskName]: WorkerTask<N> } = {
  'read-file': readFile,
  'fit-series': ({ items, options }, { onPartial, isCancelled }) => {
    fitSeries(items, options, { onResult: (index, result) => onPartial({ index, result }), isCancelled });
    return null;
  },
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

function readFile(file: InstrumentFile): FileOutcome {
  try {
    return { ok: true, imported: read(file) };
  } catch (error) {
    return { ok: false, error: toErrorRecord(error, file.name), holdsTable: holdsNumberTable(makeFileHead(file)) };
  }
}
