import { availableParallelism } from 'node:os';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { errorFromRecord } from '../../app/error-from-record';
import type { RunningTask, WorkerPool } from '../../app/host';
import type { TaskInput, TaskOutput, TaskPartial, WorkerTaskName } from '../../app/worker-tasks';
import { ArctraceError } from '../../core/errors';
import type { WorkerReply, WorkerRequest } from './worker-message';

/** How long a cancelled task may go on before its thread is ended. */
const patience_ms = 2000;

/** Threads for jobs, as many as the machine runs at once; idle ones end after a minute. */
export function createThreadPool(workerPath: string, threads = availableParallelism()): WorkerPool {
  const pool = new Piscina({ filename: workerPath, minThreads: 0, maxThreads: threads, idleTimeout: 60_000 });
  return {
    threads,
    run: (name, input, onPartial) => runInThread(pool, name, input, onPartial),
    close: () => pool.destroy(),
  };
}

function runInThread<N extends WorkerTaskName>(
  pool: Piscina,
  name: N,
  input: TaskInput<N>,
  onPartial: (partial: TaskPartial<N>) => void,
): RunningTask<N> {
  const { port1: near, port2: far } = new MessageChannel();
  const cancelFlag = new Int32Array(new SharedArrayBuffer(4));
  const abort = new AbortController();
  let patience: NodeJS.Timeout | undefined;

  const result = new Promise<TaskOutput<N>>((resolve, reject) => {
    near.on('message', (reply: WorkerReply<N>) => {
      try {
        if (reply.type === 'partial') onPartial(reply.partial);
        else if (reply.type === 'done') resolve(reply.output);
        else reject(errorFromRecord(reply.error));
      } catch (error) {
        reject(error);
      }
    });
    const request: WorkerRequest<N> = { name, input, port: far, cancelFlag };
    pool.run(request, { transferList: [far], signal: abort.signal }).catch((error) => reject(brokenThread(error, abort.signal.aborted)));
  }).finally(() => {
    clearTimeout(patience);
    near.close();
  });
  // A task whose starter has gone must not end the program.
  result.catch(() => undefined);

  const cancel = () => {
    if (Atomics.exchange(cancelFlag, 0, 1) === 1) return;
    patience = setTimeout(() => abort.abort(), patience_ms);
  };
  return { result, cancel };
}

function brokenThread(error: unknown, aborted: boolean): ArctraceError {
  if (aborted) return new ArctraceError('CANCELLED', 'The work was cancelled.');
  const said = error instanceof Error ? error.message : String(error);
  return new ArctraceError('INTERNAL', `A worker thread broke down: ${said}`, {
    cause: error,
    hint: 'Try again with fewer spectra at once; if it happens again, please report it.',
  });
}
