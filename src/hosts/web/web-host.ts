import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Dispatcher } from '../../app/dispatcher';
import { webPaths } from '../../app/web-wire';
import { HostError } from '../../core/errors';
import type { StoredFiles } from '../stored-files';
import { windowFiles } from '../window-files';
import { Access } from './access';
import { answerRequest, type WebSite } from './answer-request';
import { serveSocket } from './api-socket';
import { IdleStop } from './idle-stop';
import { judgeRequest } from './request-rules';

export interface WebHostOptions {
  /** 0 takes any free port. */
  port: number;
  /** Folder of the built window. */
  windowFolder: string;
  dispatcher: Dispatcher;
  files: StoredFiles;
  /** How long the last page may be closed before the host stops. */
  idle_ms?: number;
  uploadLimit_bytes?: number;
}

export interface WebHost {
  /** With the one-time token. */
  address: string;
  /** Settles when the host has stopped, for whatever reason. */
  stopped: Promise<void>;
  stop(): Promise<void>;
}

/** Largest frame a page may send; data go the other way. */
const largestFrame_bytes = 64 * 1024 ** 2;

/** Serves the window and the app on 127.0.0.1, to this machine's pages alone. @throws HostError where the port is taken. */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const pages = windowFiles(options.windowFolder);
  const uploadFolder = await mkdtemp(join(tmpdir(), 'arctrace-'));
  const server = createServer((request, response) => {
    answerRequest(site, request, response).catch(() => response.destroy());
  });
  const port = await listen(server, options.port).catch(async (error) => {
    await rm(uploadFolder, { recursive: true, force: true });
    throw error;
  });
  const limit = options.uploadLimit_bytes === undefined ? {} : { uploadLimit_bytes: options.uploadLimit_bytes };
  const site: WebSite = {
    authority: port === 80 ? '127.0.0.1' : `127.0.0.1:${port}`,
    access: new Access(port),
    pages,
    files: options.files,
    uploadFolder,
    ...limit,
  };

  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestFrame_bytes, perMessageDeflate: false });
  const idle = new IdleStop(options.idle_ms ?? 10_000, () => void stop());
  server.on('upgrade', (request, socket, head) => {
    if (!mayUpgrade(site, request)) return refuseUpgrade(socket);
    sockets.handleUpgrade(request, socket, head, (page) => {
      idle.pageOpened();
      page.on('close', () => idle.pageClosed());
      serveSocket(page, options.dispatcher);
    });
  });

  const { promise: stopped, resolve } = Promise.withResolvers<void>();
  let stopping = false;
  const stop = async () => {
    if (stopping) return stopped;
    stopping = true;
    idle.end();
    for (const page of sockets.clients) page.close(1001, 'the host stops');
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    for (const page of sockets.clients) page.terminate();
    await closed;
    await rm(uploadFolder, { recursive: true, force: true });
    resolve();
  };
  return { address: `http://${site.authority}/?t=${site.access.token}`, stopped, stop };
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  // An upload may take as long as it takes.
  server.requestTimeout = 0;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new HostError('HOST', `Port ${port} of 127.0.0.1 cannot be used (${error.code ?? error.message}).`, {
          cause: error,
          hint: 'Choose another with --port, or none for any free one.',
        }),
      ),
    );
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function mayUpgrade(site: WebSite, { url = '', headers, method = 'GET' }: IncomingMessage): boolean {
  return (
    url === webPaths.calls &&
    judgeRequest({ method, url, headers, isUpgrade: true }, site.authority).allowed &&
    site.access.admits(headers.cookie)
  );
}

function refuseUpgrade(socket: Duplex): void {
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
}
