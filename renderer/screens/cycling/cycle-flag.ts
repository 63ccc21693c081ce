import type { CyclingCycle } from '../../../src/core/cycling-result';

/** What is to be looked at in a cycle, in words; null where nothing is. */
export function cycleFlag({ findings }: CyclingCycle): string | null {
  return findings.length === 0 ? null : findings.map(({ message }) => message).join(' ');
}
