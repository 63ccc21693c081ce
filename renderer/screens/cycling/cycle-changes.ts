import { changeChoices, chosenFor } from '../../app/choose-analysis';

/** Leaves a cycle out of every summary, or takes it back. */
export function toggleCycle(sample: string, cycle: number): Promise<void> {
  const { leftOut = [] } = chosenFor('cycling', sample);
  const next = leftOut.includes(cycle) ? leftOut.filter((one) => one !== cycle) : [...leftOut, cycle].sort((a, b) => a - b);
  return changeChoices('cycling', sample, { leftOut: next.length === 0 ? undefined : next });
}

/** Counts retention and decay from this cycle. */
export function countFrom(sample: string, cycle: number): Promise<void> {
  return changeChoices('cycling', sample, { referenceCycle: cycle });
}
