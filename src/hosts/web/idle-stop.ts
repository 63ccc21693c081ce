/** Tells when the last page has been closed for a while; a page that was only reloaded is back before that. */
export class IdleStop {
  #open = 0;
  #timer: NodeJS.Timeout | undefined;
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
    if (this.#open === 0) this.#timer = setTimeout(this.#stop, this.#wait_ms);
  }

  cancel(): void {
    clearTimeout(this.#timer);
  }
}
