/** What of a key event decides which command it calls. */
export interface KeyFacts {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/** Whether a key event is the chord `keys` (`Mod+Shift+Z`, `F`, `?`). Mod is ⌘ on macOS, Ctrl elsewhere. */
export function matchesKeys(event: KeyFacts, keys: string, isMac: boolean): boolean {
  const parts = keys.split('+');
  const named = parts.at(-1) as string;
  const key = named === 'Space' ? ' ' : named;
  const [mod, other] = isMac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  if (mod !== parts.includes('Mod') || other || event.altKey) return false;
  // Signs such as ? need Shift on most keyboards, and which one is the layout's business.
  if (/^[A-Za-z0-9]$|^.{2,}$/.test(key) && event.shiftKey !== parts.includes('Shift')) return false;
  return event.key.toLowerCase() === key.toLowerCase();
}
