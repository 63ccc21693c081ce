import type { AppEvent, Reply } from './api';

/** What Electron's preload puts into the page as `window.arctrace`. It holds no path and nothing of Electron. */
export interface ElectronBridge {
  call(method: string, input: unknown): Promise<Reply>;
  /** A `File` of the page → `{ handle }`; a file that is not on disk gets an error record. */
  registerFile(file: unknown, folder: string | null): Promise<Reply>;
  subscribe(listener: (event: AppEvent) => void): () => void;
}
