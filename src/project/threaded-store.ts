import { Worker } from 'node:worker_threads';
import { type ArctraceError, type ErrorRecord, ProjectError } from '../core/errors';
import type { OpenedProject, ProjectStore } from '../core/project-store';
import type { StoreMethod, StoreReply, StoreRequest, StoreStart } from './store-message';

interface Waiting {
  resolve(value: never): void;
  reject(error: ArctraceError): void;
}

/** Opens a project in a thread of its own, so that no window waits for the disk. @throws ProjectError */
export function openInThread(threadPath: string, path: string, mode: StoreStart['mode']): Promise<OpenedProject> {
  const worker = new Worker(threadPath, { workerData: { path, mode } satisfies StoreStart });
  // A project that is open keeps no program alive.
  worker.unref();
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let ended: ArctraceError | null = null;
  const call = <T>(method: StoreMethod, ...input: unknown[]): Promise<T> => {
    if (ended !== null) return method === 'close' ? Promise.resolve(undefined as T) : Promise.reject(ended);
    return new Promise<T>((resolve, reject) => {
      calls += 1;
      waiting.set(calls, { resolve: resolve as Waiting['resolve'], reject });
      worker.ref();
      worker.postMessage({ call: calls, method, input } as StoreRequest);
    });
  };
  const store: ProjectStore = {
    save: (change) => call('save', change),
    keepSource: (sha256, bytes) => call('keepSource', sha256, bytes),
    source: (sha256) => call('source', sha256),
    logBodies: (places) => call('logBodies', places),
    copyTo: (target) => call('copyTo', target),
    close: () => call('close'),
  };
  return new Promise((resolve, reject) => {
    worker.ref();
    const end = (error: ArctraceError) => {
      ended ??= error;
      reject(error);
      for (const one of waiting.values()) one.reject(error);
      waiting.clear();
    };
    worker.on('message', (reply: StoreReply) => {
      if (reply.type === 'opened') resolve({ stored: reply.stored, readOnly: reply.readOnly, store });
      else if (reply.type === 'done') waiting.get(reply.call)?.resolve(reply.value as never);
      else if (reply.call === null) reject(fromRecord(reply.error));
      else waiting.get(reply.call)?.reject(fromRecord(reply.error));
      if (reply.type !== 'opened' && reply.call !== null) waiting.delete(reply.call);
      if (waiting.size === 0) worker.unref();
    });
    worker.on('error', (error) =>
      end(new ProjectError('INTERNAL', `The thread of the project broke down: ${error.message}`, { cause: error })),
    );
    worker.on('exit', () => end(new ProjectError('PROJECT_INVALID', 'The project was closed.')));
  });
}

function fromRecord({ code, message, ...details }: ErrorRecord): ProjectError {
  return new ProjectError(code, message, details);
}
