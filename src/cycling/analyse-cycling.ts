import type { CyclingResult } from '../core/cycling-result';
import { ReadError } from '../core/errors';
import type { Finding } from '../core/finding';
import type { SourcedSeries } from '../core/sourced-series';
import { capacityFindings } from './capacity-findings';
import { chosenGrid } from './chosen-grid';
import { cycleFindings } from './cycle-findings';
import type { CyclingOptions } from './cycling-options';
import { differentialCapacity } from './differential-capacity';
import { isCounted } from './is-counted';
import { joinedRows } from './joined-rows';
import { markIncomplete } from './mark-incomplete';
import { numberedCycles } from './numbered-cycles';
import { type CycleDraft, numbersOfCycle } from './numbers-of-cycle';
import { orderRecordings } from './order-recordings';
import { refuseNumbers } from './refuse-numbers';
import { summaryOfCycles } from './summary-of-cycles';

/**
 * Galvanostatic cycling of one cell: cycles with capacities, efficiencies, energies and potentials, and what follows from all of them.
 * @param recordings of one cell, in the order of their names
 * @throws ReadError COLUMN_MISSING or NO_DATA where a recording has no time, potential or current, or no current ever flowed
 */
export function analyseCycling(
  sample: string,
  recordings: readonly SourcedSeries[],
  { cell, choices = {} }: CyclingOptions = {},
): CyclingResult {
  const { ordered, warnings, assumptions } = orderRecordings(recordings);
  const rows = joinedRows(ordered.map((one) => one.rows));
  const numbered = numberedCycles(rows, ordered, choices.cyclesFrom);
  if (numbered.spans.length === 0) {
    throw new ReadError('NO_DATA', `No current flows in the recordings of ${sample}.`, {
      expected: 'charge or discharge in at least one row',
    });
  }
  const facts = { kind: choices.kind ?? cell?.kind ?? null, mass_mg: choices.mass_mg ?? cell?.activeMass_mg ?? null };
  const drafts = numbered.spans.map((span) => numbersOfCycle(rows, span, facts));
  markIncomplete(rows, drafts);
  const leftOut = new Set(choices.leftOut ?? []);
  for (const { cycle } of drafts) {
    cycle.isLeftOut = leftOut.has(cycle.cycle);
    refuseNumbers(cycle, facts.kind);
  }
  const cycles = drafts.map(({ cycle }) => cycle);
  const { summary, warnings: doubts } = summaryOfCycles(cycles, facts, choices);
  const massOf = choices.mass_mg === undefined ? 'active mass of the cell record' : (choices.massOf ?? 'the mass entered');
  if (facts.kind === null)
    assumptions.push('Retention and decay are of the discharge capacity, because the kind of the cell is not known.');
  return {
    sample,
    sources: ordered.map(({ recording: { id, name, file, sha256, series } }, k) => {
      return { id, name, file, sha256: sha256 ?? null, rows: series.rows, cycleOffset: numbered.offsets[k] ?? 0 };
    }),
    ...{ kind: facts.kind, mass_mg: facts.mass_mg, massOf: facts.mass_mg === null ? null : massOf },
    cyclesFrom: numbered.from,
    cycles,
    summary,
    dqdv: dqdvOf(rows, drafts, summary.referenceCycle, choices),
    assumptions: [...assumptions, ...numbered.assumptions],
    warnings: [
      ...warnings,
      ...rowFindings(ordered),
      ...numbered.warnings,
      ...capacityFindings(cycles),
      ...cycleFindings(cycles, facts.kind),
      ...doubts,
    ],
  };
}

function dqdvOf(
  rows: ReturnType<typeof joinedRows>,
  drafts: readonly CycleDraft[],
  reference: number | null,
  { dqdvGrid_V, dqdvFilter, dqdvCycles }: NonNullable<CyclingOptions['choices']>,
): CyclingResult['dqdv'] {
  const grid = chosenGrid(rows.potential_V, dqdvGrid_V, dqdvFilter);
  const complete = drafts.filter(({ cycle }) => isCounted(cycle)).map(({ cycle }) => cycle.cycle);
  const wanted = new Set(dqdvCycles ?? [complete[0], reference, complete.at(-1)]);
  const filter =
    grid.filter === 1 ? 'no filter' : `mean over ${grid.filter} steps (${Number((grid.filter * grid.grid_V).toPrecision(6))} V)`;
  const curves = drafts.filter(({ cycle }) => wanted.has(cycle.cycle)).flatMap((draft) => differentialCapacity(rows, draft, grid));
  return { grid_V: grid.grid_V, filter, curves };
}

function rowFindings(ordered: ReturnType<typeof orderRecordings>['ordered']): Finding[] {
  return ordered.flatMap(({ recording: { id }, rows: { rowsWithout, timesBack } }) => [
    ...(rowsWithout === 0
      ? []
      : [
          {
            code: 'ROWS_WITHOUT_NUMBERS',
            message: `${id}: ${rowsWithout} rows have no time or no current; what passed in them is not counted.`,
          },
        ]),
    ...(timesBack === 0
      ? []
      : [{ code: 'TIME_RUNS_BACK', message: `${id}: the time runs back ${timesBack} times; nothing is counted in those intervals.` }]),
  ]);
}
