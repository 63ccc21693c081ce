import type { AppEvent, Reply } from './api';

/** What a transport needs: calls in, replies and events out. */
export interface Dispatcher {
  /** Never rejects: every error is a record in the reply. */
  dispatch(method: string, input: unknown): Promise<Reply>;
  /** @returns a function that ends the listening. */
  subscribe(listener: (event: AppEvent) => void): () => void;
}
