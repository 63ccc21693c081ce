/** A pulse as the row of a number, for its origin: no other recording or pulse has the same. */
export function pulseAddress(titrationId: string, pulse: number): string {
  return `${titrationId} pulse ${pulse}`;
}
