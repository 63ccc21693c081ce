/** Tells when the last page has been closed for a while; a page that was only reloaded is back before that. */
export class IdleStop {
  #open = 0;
  #timer: NodeJS.Timeout | undefined;
  #ended = false;
  readonly #wait_ms: number;
  readonly #stop: () => void;

  constructor(wait_ms: number, stop: () => void) {
    this.#wait_ms = wait_ms;
    this.#stop = stop;
  }

  pageOpened(): void {
    this.#open += 1;
    clearTimeout(this.#timer);
  }

  pageClosed(): void {
    this.#open -= 1;
    if (this.#open === 0 && !this.#ended) this.#timer = setTimeout(this.#stop, this.#wait_ms);
  }

  /** Nothing is waited for any more, also when pages close later. */
  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
  }
}
