import type { JoinedRows } from './joined-rows';
import type { CycleDraft } from './numbers-of-cycle';

/** A branch that ends this near to where the same branch of the others ends, as part of the potential range, or of their capacity, went its whole way. */
const nearness = 0.01;

/**
 * Marks cycles that did not run their whole way: those without charge or discharge, the one in which the recording begins under current
 * with its counter already on the way, and the one at whose end the recording stops under current short of where the others ended.
 */
export function markIncomplete(rows: JoinedRows, drafts: readonly CycleDraft[]): void {
  for (const [k, draft] of drafts.entries()) {
    const reason =
      missingBranch(draft) ?? lateBeginning(rows, draft) ?? (isLastOfItsSource(rows, drafts, k) ? cutEnd(rows, drafts, draft) : null);
    if (reason === null) continue;
    draft.cycle.isComplete = false;
    draft.cycle.findings.push({ code: 'INCOMPLETE', message: reason });
  }
}

function missingBranch({ charge, discharge }: CycleDraft): string | null {
  if (charge === null) return 'There is no charge in this cycle.';
  return discharge === null ? 'There is no discharge in this cycle.' : null;
}

function isLastOfItsSource(rows: JoinedRows, drafts: readonly CycleDraft[], k: number): boolean {
  const next = drafts[k + 1];
  return next === undefined || rows.source[next.span.from] !== rows.source[drafts[k]!.span.to];
}

function lateBeginning(rows: JoinedRows, { span, charge, discharge }: CycleDraft): string | null {
  const k = span.from;
  const isFirstRow = k === 0 || rows.source[k - 1] !== rows.source[k];
  if (!isFirstRow || rows.direction[k] === 0 || rows.ownAtStart_mAh[rows.source[k]!] === null) return null;
  const branch = rows.direction[k] === 1 ? charge : discharge;
  const counted = rows.ownAtStart_mAh[rows.source[k]!]!;
  if (branch === null || counted <= nearness * branch.capacity_mAh) return null;
  return `The recording begins in the middle of it: its counter stands at ${counted.toPrecision(3)} mAh in the first row.`;
}

/** Why the last branch of a recording is no whole one; null where it is, or nothing tells. */
function cutEnd(rows: JoinedRows, drafts: readonly CycleDraft[], { span, charge, discharge, cycle }: CycleDraft): string | null {
  const direction = rows.direction[span.to]!;
  if (direction === 0) return null;
  const name = direction === 1 ? 'charge' : 'discharge';
  const own = (direction === 1 ? charge : discharge)!;
  const others = drafts.filter((other) => other.cycle !== cycle && other.cycle.isComplete && endsWith(other) === name);
  const before = others.at(-1)?.[name];
  if (before == null) {
    cycle.findings.push({
      code: 'MAY_BE_CUT',
      message: `The recording ends while the ${name} runs, and no other cycle tells where it should end.`,
    });
    return null;
  }
  const [least, most] = rangeOf(rows.potential_V);
  const isNear = Math.abs(own.endPotential_V - before.endPotential_V) <= nearness * (most - least);
  if (isNear || own.capacity_mAh >= (1 - nearness) * before.capacity_mAh) return null;
  return `The recording ends at ${own.endPotential_V.toFixed(3)} V while the ${name} runs; the one before ended at ${before.endPotential_V.toFixed(3)} V.`;
}

function endsWith({ charge, discharge }: CycleDraft): 'charge' | 'discharge' {
  return (charge?.lastRow ?? -1) > (discharge?.lastRow ?? -1) ? 'charge' : 'discharge';
}

function rangeOf(values: Float64Array): [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}
