import type { ArctraceClient } from '../../src/app/api';
import type { ElectronBridge } from '../../src/app/client';
import { connectElectron } from './connect-electron';
import { connectWeb } from './connect-web';

declare global {
  interface Window {
    /** What Electron's preload script puts into the page; absent in a browser. */
    arctrace?: ElectronBridge;
  }
}

/** The way to the app: Electron's preload script where it is, else the loopback host that served this page. */
export function connect(): Promise<ArctraceClient> {
  return window.arctrace === undefined ? connectWeb() : Promise.resolve(connectElectron(window.arctrace));
}
