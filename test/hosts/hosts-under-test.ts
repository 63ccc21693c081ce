import type { ElectronBridge } from '../../src/app/client';
import type { ClientTransport } from '../../src/app/client-calls';
import type { Dispatcher } from '../../src/app/dispatcher';
import { StoredFiles } from '../../src/hosts/stored-files';
import { startWebHost } from '../../src/hosts/web/web-host';
import { BrowserWindow, exposed, resetStandIn } from '../stand-ins/electron';
import { builtWindow } from './built-window';
import { webClient } from './web-client';

export interface ConnectedHost {
  transport: ClientTransport;
  close(): Promise<void>;
}

/** Every host that runs here without its own window: how a page reaches an app through it. */
export const hostsUnderTest: Readonly<Record<string, (dispatcher: Dispatcher) => Promise<ConnectedHost>>> = {
  direct: (dispatcher) =>
    Promise.resolve({
      transport: { call: (method, input) => dispatcher.dispatch(method, input), subscribe: dispatcher.subscribe },
      close: () => Promise.resolve(),
    }),

  'loopback, over a WebSocket': async (dispatcher) => {
    const { folder, remove } = builtWindow();
    const host = await startWebHost({ port: 0, windowFolder: folder, dispatcher, files: new StoredFiles() });
    const client = await webClient(host.address);
    const close = async () => {
      await client.close();
      await host.stop();
      remove();
    };
    return { transport: client, close };
  },

  // The test file must put the stand-in in the place of `electron`.
  "Electron's IPC, by a stand-in": async (dispatcher) => {
    resetStandIn();
    const { connectWindow } = await import('../../src/hosts/electron/connect-window');
    const { appAddress } = await import('../../src/hosts/electron/app-origin');
    await import('../../src/hosts/electron/preload');
    const window = new BrowserWindow({});
    await window.loadURL(appAddress);
    connectWindow(dispatcher, new StoredFiles(), () => window as never);
    const bridge = exposed.arctrace as ElectronBridge;
    return { transport: { call: bridge.call, subscribe: bridge.subscribe }, close: () => Promise.resolve() };
  },
};
