/** A drag with Shift draws a box instead of panning. */
export function withoutShift({ event }: { event: object }): boolean {
  return (event as { srcEvent?: { shiftKey?: boolean } }).srcEvent?.shiftKey !== true;
}
