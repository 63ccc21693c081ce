import { type App, createApp } from '../../src/app/app';
import type { Host, HostOffers, WorkerPool } from '../../src/app/host';
import { AppDriver } from './app-driver';
import { inThreadPool } from './in-thread-pool';
import { MemoryFiles } from './memory-files';

export interface DirectApp {
  app: App;
  driver: AppDriver;
  files: MemoryFiles;
}

interface DirectOptions {
  workers?: WorkerPool;
  offers?: HostOffers;
  person?: string | null;
  printing?: Host['printing'];
}

/** The app in this very process, with files in memory. */
export function directApp({ workers = inThreadPool(), offers = {}, person = null, printing }: DirectOptions = {}): DirectApp {
  const files = new MemoryFiles();
  const app = createApp({ kind: 'direct', person, files, workers, offers, ...(printing === undefined ? {} : { printing }) });
  const driver = new AppDriver({ call: (method, input) => app.dispatch(method, input), subscribe: app.subscribe });
  return { app, driver, files };
}
