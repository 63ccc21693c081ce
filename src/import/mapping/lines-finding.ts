import type { Finding } from '../../core/finding';

/** One finding for all lines that share a fate, the first ten of them named; none for none. */
export function linesFinding(code: string, lines: readonly number[], what: string): Finding[] {
  if (lines.length === 0) return [];
  const named = `${lines.slice(0, 10).join(', ')}${lines.length > 10 ? ' …' : ''}`;
  const message = lines.length === 1 ? `Line ${named} ${what}.` : `${lines.length} lines (${named}): each ${what}.`;
  return [{ code, message }];
}
