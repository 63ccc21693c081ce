import type { AppEvent, FileHandle, Reply } from './api';

/** Where the loopback host takes calls (a WebSocket with binary frames) and files (a POST each). */
export const webPaths = { calls: '/api', files: '/files' } as const;

/** What the page may call over the socket … */
export interface WebHostFunctions {
  call(method: string, input: unknown): Promise<Reply>;
}
/** … and what the host calls in the page. */
export interface WebPageFunctions {
  event(event: AppEvent): void;
}

/** Query of an upload: the file's name and, where it was dropped with one, its folder's. The body is the file. */
export interface UploadQuery {
  name: string;
  folder?: string;
}
/** `Reply.value` of an upload, as JSON. */
export interface UploadAnswer {
  handle: FileHandle;
}
