import { join } from 'node:path';
import { createApp } from '../../app/app';
import { builtFolder } from '../built-folder';
import { personName } from '../person-name';
import { hostPrinting } from '../printing/host-printing';
import { hostShelf } from '../projects/host-shelf';
import { StoredFiles } from '../stored-files';
import { StoredSettings } from '../stored-settings';
import { userDataFolder } from '../user-data-folder';
import { createThreadPool } from '../worker/thread-pool';
import { workerPath } from '../worker/worker-path';
import { onOrphaned } from './on-orphaned';
import { startWebHost } from './web-host';

/**
 * Serves the window and the app until the last page has been closed for a while, or the process is told to stop.
 * @returns the exit code. @throws HostError where the port is taken or the window is not built.
 */
export async function serveUntilStopped(port: number, onReady: (address: string) => void): Promise<number> {
  const files = new StoredFiles();
  const app = createApp({
    kind: 'web',
    person: personName(),
    files,
    projects: hostShelf(files),
    workers: createThreadPool(workerPath),
    offers: {},
    printing: hostPrinting,
    settings: new StoredSettings(userDataFolder()),
  });
  try {
    const host = await startWebHost({ port, windowFolder: join(builtFolder(), 'renderer'), dispatcher: app, files });
    const stop = () => void host.stop();
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, stop);
    const unwatch = onOrphaned(stop);
    onReady(host.address);
    await host.stopped;
    unwatch();
    return 0;
  } finally {
    await app.close();
  }
}
