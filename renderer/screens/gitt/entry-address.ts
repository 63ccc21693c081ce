/** A pulse or a pause as the row of a number, for its origin: no other recording or row has the same. */
export function entryAddress(titrationId: string, noun: 'pulse' | 'pause', index: number): string {
  return `${titrationId} ${noun} ${index}`;
}
