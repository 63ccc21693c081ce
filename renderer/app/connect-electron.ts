import type { AppEvent, ArctraceClient, FileHandle, Reply } from '../../src/app/api';
import { clientCalls, type ElectronBridge, errorFromRecord } from '../../src/app/client';

/** The app in Electron's main process, through what the preload script put into the page. */
export function connectElectron(bridge: ElectronBridge): ArctraceClient {
  const calls = clientCalls({
    call: (method, input) => bridge.call(method, input),
    subscribe: (listener: (event: AppEvent) => void) => bridge.subscribe(listener),
  });
  return {
    ...calls,
    // The window closes with its main process: there is nobody left to tell.
    onLost: () => () => {},
    registerFiles: async (files, onProgress) => {
      const handles: FileHandle[] = [];
      for (const [index, { file, folder }] of files.entries()) {
        const reply: Reply = await bridge.registerFile(file as File, folder);
        if (!reply.ok) throw errorFromRecord(reply.error);
        handles.push((reply.value as { handle: FileHandle }).handle);
        onProgress?.(index + 1, files.length);
      }
      return handles;
    },
    saveFile: async (file) => (await calls.call('host.saveFile', file)).handle !== null,
  };
}
