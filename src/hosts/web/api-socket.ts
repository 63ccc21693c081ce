import { createBirpc } from 'birpc';
import type { RawData, WebSocket } from 'ws';
import type { Dispatcher } from '../../app/dispatcher';
import type { WebHostFunctions, WebPageFunctions } from '../../app/web-wire';
import { decodeFrame, encodeFrame } from '../../app/wire-codec';

/** Serves one page over its socket until the socket closes. */
export function serveSocket(socket: WebSocket, dispatcher: Dispatcher): void {
  const functions: WebHostFunctions = { call: (method, input) => dispatcher.dispatch(method, input) };
  const page = createBirpc<WebPageFunctions, WebHostFunctions>(functions, {
    post: (frame: Uint8Array) => socket.send(frame),
    on: (receive) => {
      socket.on('message', (frame: RawData) => receive(frame));
    },
    serialize: encodeFrame,
    deserialize: readCall,
    resolver: (name) => (name === 'call' ? functions.call : undefined) as never,
    eventNames: ['event'],
    onGeneralError: () => {
      socket.close(1003, 'not understood');
      return true;
    },
    timeout: -1,
  });
  const stop = dispatcher.subscribe((event) => {
    if (socket.readyState === socket.OPEN) void page.event(event);
  });
  socket.on('close', () => {
    stop();
    page.$close();
  });
  socket.on('error', () => socket.terminate());
}

/** A frame of the page; it only ever calls. @throws Error for anything else, which closes its socket and nothing more. */
function readCall(frame: Uint8Array): unknown {
  const message = decodeFrame(frame) as { t?: unknown; m?: unknown; a?: unknown } | null;
  if (message?.t !== 'q' || typeof message.m !== 'string' || !Array.isArray(message.a)) throw new Error('not a call');
  return message;
}
