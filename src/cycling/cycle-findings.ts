import type { CellKind } from '../core/cell-record';
import type { CyclingCycle } from '../core/cycling-result';
import type { Finding } from '../core/finding';

/** More released than stored by this part, in so many of the cycles, doubts the kind of the cell or the pairing. */
const excess = 1.05;

/** What the cycles as a whole make doubtful: several branches in one, the release before the storing, more out than in. */
export function cycleFindings(cycles: readonly CyclingCycle[], kind: CellKind | null): Finding[] {
  const findings: Finding[] = [];
  const several = cycles.filter((cycle) => cycle.findings.some(({ code }) => code === 'SEVERAL_BRANCHES'));
  if (several.length > 0) {
    const message = `The file counts several charges or discharges as one cycle in ${several.length} of ${cycles.length} (the first: ${several[0]!.cycle}); their capacities are added. Cycles counted from the current keep them apart.`;
    findings.push({ code: 'SEVERAL_BRANCHES', message });
  }
  if (kind === null) return findings;
  const complete = cycles.filter(({ isComplete }) => isComplete);
  const release = kind === 'anode-half' ? 'charge' : 'discharge';
  const early = complete.filter(({ first }) => first === release);
  if (early.length > 0 && early.length > complete.length / 2) {
    const message = `Cycles begin with the ${release}, which releases: each efficiency compares it with what is stored after it.`;
    findings.push({ code: 'RELEASE_FIRST', message });
  }
  const over = complete.filter(({ coulombicEfficiency }) => (coulombicEfficiency ?? 0) > excess);
  if (over.length > 0) {
    const message = `More was released than stored by over 5 % in ${over.length} of ${complete.length} cycles (the first: ${over[0]!.cycle}). Is the kind of the cell right, and do the cycles begin where they should?`;
    findings.push({ code: 'EFFICIENCY_ABOVE_ONE', message });
  }
  return findings;
}
