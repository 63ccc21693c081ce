import { parentPort, workerData } from 'node:worker_threads';
import { toErrorRecord } from '../core/errors';
import { ProjectFile } from './project-file';
import type { StoreReply, StoreRequest, StoreStart } from './store-message';

/** How long after the last change the write-ahead log is brought into the file. */
const quiet_ms = 300;

/** What the thread of a project does: opens its file, then one call after another. */
export function serveStore(): void {
  const port = parentPort;
  if (port === null) return;
  const say = (reply: StoreReply, transfer: ArrayBuffer[] = []) => port.postMessage(reply, transfer);
  let quiet: NodeJS.Timeout | undefined;
  try {
    const { path, mode } = workerData as StoreStart;
    const file = new ProjectFile(path, { mode });
    port.on('message', ({ call, method, input }: StoreRequest) => {
      clearTimeout(quiet);
      try {
        const value = (file[method] as (...given: unknown[]) => unknown).apply(file, input);
        say({ type: 'done', call, value });
      } catch (error) {
        say({ type: 'failed', call, error: toErrorRecord(error) });
      }
      if (method === 'close') port.close();
      else quiet = setTimeout(() => file.tidy(), quiet_ms);
    });
    try {
      const stored = file.load();
      const numbers = stored.measurements.flatMap(({ columns }) => columns.map(({ values }) => values.buffer as ArrayBuffer));
      say({ type: 'opened', readOnly: file.readOnly, stored }, numbers);
    } catch (error) {
      file.close();
      throw error;
    }
  } catch (error) {
    say({ type: 'failed', call: null, error: toErrorRecord(error) });
    port.close();
  }
}
