/** How many of Gamry's overload flags are set: `..........a` has one. */
export function overloadCount(text: string): number {
  return text.replace(/[.\s]/g, '').length;
}
