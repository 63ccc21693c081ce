import { errorFromRecord } from '../../src/app/error-from-record';
import type { WorkerPool } from '../../src/app/host';
import { runWorkerTask } from '../../src/app/run-worker-task';
import { toErrorRecord } from '../../src/core/errors';

/** Does the tasks of the app in the test's own thread, one turn of the event loop later; input and output are cloned as a thread would. */
export function inThreadPool(): WorkerPool {
  return {
    threads: 1,
    run: (name, input, onPartial) => {
      let cancelled = false;
      const result = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
        try {
          const watch = { onPartial: (partial: never) => onPartial(structuredClone(partial)), isCancelled: () => cancelled };
          return structuredClone(runWorkerTask(name, structuredClone(input), watch));
        } catch (error) {
          throw errorFromRecord(toErrorRecord(error));
        }
      });
      return {
        result,
        cancel: () => {
          cancelled = true;
        },
      };
    },
    close: () => Promise.resolve(),
  };
}
