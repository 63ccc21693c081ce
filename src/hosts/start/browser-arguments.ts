/** Opens the address as a window of its own, without tabs. Chromium refuses to run sandboxed as root. */
export function browserArguments(address: string, isRoot: boolean): string[] {
  return [`--app=${address}`, '--no-first-run', '--no-default-browser-check', ...(isRoot ? ['--no-sandbox'] : [])];
}
