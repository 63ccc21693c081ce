import { createBirpc } from 'birpc';
import { WebSocket } from 'ws';
import type { AppEvent } from '../../src/app/api';
import { decodeFrame, encodeFrame } from '../../src/app/client';
import type { ClientTransport } from '../../src/app/client-calls';
import { type WebHostFunctions, type WebPageFunctions, webPaths } from '../../src/app/web-wire';

export interface WebClient extends ClientTransport {
  origin: string;
  cookie: string;
  socket: WebSocket;
  close(): Promise<void>;
}

/** Opens the printed address as a browser does: redeems the token, keeps the cookie, connects the socket. */
export async function webClient(address: string): Promise<WebClient> {
  const { origin } = new URL(address);
  const entered = await fetch(address, { redirect: 'manual' });
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] as string;
  const socket = new WebSocket(`${origin.replace('http', 'ws')}${webPaths.calls}`, { origin, headers: { cookie } });
  const listeners = new Set<(event: AppEvent) => void>();
  const functions: WebPageFunctions = {
    event: (event) => {
      for (const listener of listeners) listener(event);
    },
  };
  const host = createBirpc<WebHostFunctions, WebPageFunctions>(functions, {
    post: (frame: Uint8Array) => socket.send(frame),
    on: (receive) => {
      socket.on('message', (frame) => receive(frame));
    },
    serialize: encodeFrame,
    deserialize: decodeFrame,
    timeout: -1,
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  return {
    origin,
    cookie,
    socket,
    call: (method, input) => host.call(method, input),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      const closed = new Promise((resolve) => socket.once('close', resolve));
      socket.close();
      await closed;
    },
  };
}
