import type { MessagePort } from 'node:worker_threads';
import type { TaskInput, TaskOutput, TaskPartial, WorkerTaskName } from '../../app/worker-tasks';
import type { ErrorRecord } from '../../core/errors';

/** What a thread is asked to do. `cancelFlag[0]` turns 1 when it shall stop. */
export interface WorkerRequest<N extends WorkerTaskName = WorkerTaskName> {
  name: N;
  input: TaskInput<N>;
  port: MessagePort;
  cancelFlag: Int32Array;
}

/** What it says: results as they are ready, and last how it ended. One port, so that the order holds. */
export type WorkerReply<N extends WorkerTaskName = WorkerTaskName> =
  | { type: 'partial'; partial: TaskPartial<N> }
  | { type: 'done'; output: TaskOutput<N> }
  | { type: 'failed'; error: ErrorRecord };
