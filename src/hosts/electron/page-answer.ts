import { safeHeaders } from '../content-policy';
import type { WindowFile } from '../window-files';
import { isAppUrl } from './app-origin';

/** What a request of the window gets: a file of the built window, or a refusal. `path` null: no body. */
export interface PageAnswer {
  status: number;
  path: string | null;
  headers: Record<string, string>;
}

export function pageAnswer(pages: ReadonlyMap<string, WindowFile>, method: string, url: string): PageAnswer {
  const headers = { ...safeHeaders };
  if (!isAppUrl(url)) return { status: 403, path: null, headers };
  if (method !== 'GET') return { status: 405, path: null, headers };
  const page = pages.get(new URL(url).pathname);
  if (page === undefined) return { status: 404, path: null, headers };
  return { status: 200, path: page.path, headers: { ...headers, 'Content-Type': page.mediaType } };
}
