const year_s = 365 * 24 * 3600;

/** What was chosen last on this machine under a name (letters and dots), else null. */
export function remembered(name: string): string | null {
  const key = `arctrace.${name}`;
  try {
    const stored = localStorage.getItem(key);
    if (stored !== null) return stored;
  } catch {
    // A browser that stores nothing may still have the cookie.
  }
  return new RegExp(`(?:^|; )${key.replaceAll('.', '\\.')}=([\\w-]+)`).exec(document.cookie)?.[1] ?? null;
}

/** Keeps a word for next time. The browser host may have another port, so another storage, then; a cookie of the loopback address has none. */
export function remember(name: string, value: string): void {
  const key = `arctrace.${name}`;
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser that shows the window
  document.cookie = `${key}=${value}; max-age=${year_s}; path=/; samesite=strict`;
  try {
    localStorage.setItem(key, value);
  } catch {
    // Then the cookie alone keeps it.
  }
}
