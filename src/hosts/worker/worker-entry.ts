import { runWorkerTask } from '../../app/run-worker-task';
import { toErrorRecord } from '../../core/errors';
import { shareNumbers } from './share-numbers';
import type { WorkerReply, WorkerRequest } from './worker-message';

/** The file every thread of the pool runs. */
export default function work({ name, input, port, cancelFlag }: WorkerRequest): void {
  const say = (reply: WorkerReply) => port.postMessage(reply);
  const isCancelled = () => Atomics.load(cancelFlag, 0) === 1;
  try {
    const output = runWorkerTask(name, input, { onPartial: (partial) => say({ type: 'partial', partial }), isCancelled });
    shareNumbers(output);
    say({ type: 'done', output });
  } catch (error) {
    say({ type: 'failed', error: toErrorRecord(error) });
  } finally {
    port.close();
  }
}
