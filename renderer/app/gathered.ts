/** How long events that come thick are gathered before the window is drawn anew. */
const pause_ms = 120;

/**
 * A listener that gets events in batches: the first at once, those that follow within the pause together.
 * A fit that ends a hundred spectra a second then redraws the window a few times, not a hundred.
 */
export function gathered<E>(take: (events: E[]) => void): (event: E) => void {
  let waiting: E[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  const flush = () => {
    timer = null;
    if (waiting.length === 0) return;
    const events = waiting;
    waiting = [];
    take(events);
    timer = setTimeout(flush, pause_ms);
  };
  return (event) => {
    waiting.push(event);
    if (timer === null) flush();
  };
}
