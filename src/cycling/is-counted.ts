import type { CyclingCycle } from '../core/cycling-result';

/** Whether a cycle counts in retention, means and rates: run its whole way, one charge and one discharge, not left out. */
export function isCounted({ isComplete, isLeftOut, findings }: CyclingCycle): boolean {
  return isComplete && !isLeftOut && !findings.some(({ code }) => code === 'SEVERAL_BRANCHES');
}
