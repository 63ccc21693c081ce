/** The window's own scheme: its pages have an origin of their own, which files on disk would not. */
export const appScheme = 'arctrace';
export const appAddress = `${appScheme}://window/`;

/** Whether an address belongs to the window's own pages. */
export function isAppUrl(url: string): boolean {
  try {
    const { protocol, host, username, password } = new URL(url);
    return protocol === `${appScheme}:` && host === 'window' && username === '' && password === '';
  } catch {
    return false;
  }
}
