/** What of a request decides whether it may be answered. Header names in lower case, as Node gives them. */
export interface RequestFacts {
  method: string;
  /** Path and query, as in the request line. */
  url: string;
  headers: { host?: string | undefined; origin?: string | undefined; 'sec-fetch-site'?: string | undefined };
  isUpgrade: boolean;
}

export type Verdict = { allowed: true } | { allowed: false; status: 403 | 405 | 421; reason: string };

const allow: Verdict = { allowed: true };
const refuse = (status: 403 | 405 | 421, reason: string): Verdict => ({ allowed: false, status, reason });

/**
 * Only pages of this very host may talk to it. `authority` is `127.0.0.1:PORT`.
 * The Host check stops names that were bent to 127.0.0.1 (DNS rebinding), the Origin and Sec-Fetch-Site checks stop other sites' pages.
 */
export function judgeRequest({ method, url, headers, isUpgrade }: RequestFacts, authority: string): Verdict {
  if (headers.host !== authority) return refuse(421, 'wrong Host');
  const changes = isUpgrade || method === 'POST';
  if (!changes && method !== 'GET' && method !== 'HEAD') return refuse(405, 'method not allowed');
  const ownOrigin = `http://${authority}`;
  if (headers.origin !== undefined && headers.origin !== ownOrigin) return refuse(403, 'wrong Origin');
  if (changes && headers.origin !== ownOrigin) return refuse(403, 'Origin missing');
  const site = headers['sec-fetch-site'];
  // A person may come from anywhere by the address itself: that request only gets the page and no data.
  const isEntry = method === 'GET' && !isUpgrade && /^\/(\?|$)/.test(url);
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isEntry) return refuse(403, 'cross-site request');
  return allow;
}
