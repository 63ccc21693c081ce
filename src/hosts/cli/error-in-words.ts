import type { ErrorRecord } from '../../core/errors';

/** One line for stderr. */
export function errorInWords({ message, expected, hint, line }: ErrorRecord): string {
  return [line === undefined ? message : `line ${line}: ${message}`, expected && `expected ${expected}`, hint].filter(Boolean).join('; ');
}
