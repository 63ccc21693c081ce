import { createBirpc } from 'birpc';
import type { AppEvent, ArctraceClient, BytesFile, DroppedFile, FileHandle, Reply, TextFile } from '../../src/app/api';
import {
  clientCalls,
  decodeFrame,
  encodeFrame,
  errorFromRecord,
  type UploadAnswer,
  type UploadQuery,
  type WebHostFunctions,
  type WebPageFunctions,
  webPaths,
} from '../../src/app/client';
import type { ErrorRecord } from '../../src/core/errors';

const uploadsAtOnce = 4;

/** The app behind the loopback host that served this page: calls over one WebSocket, files by upload. */
export async function connectWeb(): Promise<ArctraceClient> {
  const socket = new WebSocket(`ws://${location.host}${webPaths.calls}`);
  socket.binaryType = 'arraybuffer';
  const events = new Set<(event: AppEvent) => void>();
  const lostListeners = new Set<(error: ErrorRecord) => void>();
  const functions: WebPageFunctions = {
    event: (event) => {
      for (const listener of events) listener(event);
    },
  };
  const host = createBirpc<WebHostFunctions, WebPageFunctions>(functions, {
    post: (frame: Uint8Array<ArrayBuffer>) => socket.send(frame),
    on: (receive) => socket.addEventListener('message', ({ data }) => receive(data)),
    serialize: encodeFrame,
    deserialize: decodeFrame,
    timeout: -1,
  });
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('close', () => reject(errorFromRecord(goneRecord)));
  });
  socket.addEventListener('close', () => {
    host.$close();
    for (const listener of lostListeners) listener(goneRecord);
  });
  return {
    ...clientCalls({
      call: (method, input) => host.call(method, input),
      subscribe: (listener) => {
        events.add(listener);
        return () => events.delete(listener);
      },
    }),
    onLost: (listener) => {
      lostListeners.add(listener);
      return () => lostListeners.delete(listener);
    },
    registerFiles: uploadFiles,
    saveFile: download,
  };
}

const goneRecord: ErrorRecord = {
  code: 'HOST',
  message: 'Arctrace has stopped, or this page was disconnected from it.',
  hint: 'Start Arctrace again and use the page it opens. Your project was saved: it is listed under Open recent.',
};

async function uploadFiles(
  files: readonly DroppedFile[],
  onProgress?: (sent_bytes: number, total_bytes: number) => void,
): Promise<FileHandle[]> {
  const total_bytes = files.reduce((sum, { file }) => sum + file.size, 0);
  const handles: FileHandle[] = [];
  let [next, sent_bytes] = [0, 0];
  const work = async () => {
    while (next < files.length) {
      const index = next++;
      const dropped = files[index] as DroppedFile;
      handles[index] = await upload(dropped);
      sent_bytes += dropped.file.size;
      onProgress?.(sent_bytes, total_bytes);
    }
  };
  await Promise.all(Array.from({ length: Math.min(uploadsAtOnce, files.length) }, work));
  return handles;
}

async function upload({ file, folder }: DroppedFile): Promise<FileHandle> {
  const query: UploadQuery = { name: file.name, ...(folder === null ? {} : { folder }) };
  const response = await fetch(`${webPaths.files}?${new URLSearchParams({ ...query })}`, { method: 'POST', body: file as File });
  const reply = (await response.json()) as Reply;
  if (!reply.ok) throw errorFromRecord(reply.error);
  return (reply.value as UploadAnswer).handle;
}

/** The browser's own download: where it lands is the browser's business. */
function download(file: TextFile | BytesFile): Promise<boolean> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    new Blob(['text' in file ? file.text : (file.bytes as Uint8Array<ArrayBuffer>)], { type: file.mediaType }),
  );
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return Promise.resolve(true);
}
