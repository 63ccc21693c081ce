import { isAppUrl } from './app-origin';

/** Where the window may go: its own pages and nowhere else. */
export function mayNavigate(url: string): boolean {
  return isAppUrl(url);
}
