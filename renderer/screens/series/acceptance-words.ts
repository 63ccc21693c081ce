import type { Acceptance } from '../../../src/core/acceptance';

/** "accepted by anna, 2026-07-01, 12:34 UTC"; projects of earlier versions do not say who and when. */
export function acceptanceWords(acceptance: Acceptance | undefined): string {
  if (acceptance === undefined) return 'looked at and accepted';
  return `accepted${acceptance.by === null ? '' : ` by ${acceptance.by}`}, ${utcText(acceptance.at)}`;
}

/** A point in time as people read it, to the minute. */
export const utcText = (iso: string) => iso.slice(0, 16).replace('T', ', ').concat(' UTC');
