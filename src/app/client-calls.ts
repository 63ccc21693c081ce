import type { AppEvent, AppEvents, ArctraceClient, EventName, MethodName, Reply } from './api';
import { errorFromRecord } from './error-from-record';

/** The near end of any transport: a call that answers with a reply, and events as they come. */
export interface ClientTransport {
  call(method: MethodName, input: unknown): Promise<Reply>;
  subscribe(listener: (event: AppEvent) => void): () => void;
}

/** `call` and `on` of the client over a transport; errors become ArctraceErrors again. */
export function clientCalls(transport: ClientTransport): Pick<ArctraceClient, 'call' | 'on'> {
  return {
    call: async (method, input) => {
      const reply = await transport.call(method, input);
      if (!reply.ok) throw errorFromRecord(reply.error);
      return reply.value as never;
    },
    on: <E extends EventName>(name: E, listener: (payload: AppEvents[E]) => void) =>
      transport.subscribe((event) => {
        if (event.name === name) listener(event.payload as AppEvents[E]);
      }),
  };
}
