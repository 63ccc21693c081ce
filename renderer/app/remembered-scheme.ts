import type { ColourScheme } from '../../src/core/plot/ember-map';

const key = 'arctrace.scheme';
const year_s = 365 * 24 * 3600;

/** What was chosen last on this machine, else what the system shows. */
export function firstScheme(): ColourScheme {
  const remembered = stored() ?? new RegExp(`(?:^|; )${key}=(\\w+)`).exec(document.cookie)?.[1];
  if (remembered === 'light' || remembered === 'dark') return remembered;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** The browser host may have another port, so another storage, next time; a cookie of the loopback address has none. */
export function rememberScheme(scheme: ColourScheme): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser that shows the window
  document.cookie = `${key}=${scheme}; max-age=${year_s}; path=/; samesite=strict`;
  try {
    localStorage.setItem(key, scheme);
  } catch {
    // A browser that stores nothing shows what the system shows, next time.
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
