import type { CyclingResult } from '../core/cycling-result';
import type { SourcedSeries } from '../core/sourced-series';
import { capacityFindings } from './capacity-findings';
import { chosenGrid } from './chosen-grid';
import { cycleFindings } from './cycle-findings';
import type { CyclingOptions } from './cycling-options';
import { differentialCapacity } from './differential-capacity';
import { filterInWords } from './filter-in-words';
import { isCounted } from './is-counted';
import { markIncomplete } from './mark-incomplete';
import { type PreparedCycling, prepareCycling } from './prepare-cycling';
import { refuseNumbers } from './refuse-numbers';
import { summaryOfCycles } from './summary-of-cycles';

/**
 * Galvanostatic cycling of one cell: cycles with capacities, efficiencies, energies and potentials, and what follows from all of them.
 * @param recordings of one cell, in the order of their names
 * @throws ReadError COLUMN_MISSING or NO_DATA where a recording has no time, potential or current, or no current ever flowed
 */
export function analyseCycling(sample: string, recordings: readonly SourcedSeries[], options: CyclingOptions = {}): CyclingResult {
  const prepared = prepareCycling(sample, recordings, options);
  const { ordered, rows, drafts, facts, choices } = prepared;
  markIncomplete(rows, drafts);
  const leftOut = new Set(choices.leftOut ?? []);
  for (const { cycle } of drafts) {
    cycle.isLeftOut = leftOut.has(cycle.cycle);
    cycle.isCounted = isCounted(cycle);
    refuseNumbers(cycle, facts.kind);
  }
  const cycles = drafts.map(({ cycle }) => cycle);
  const { summary, warnings: doubts } = summaryOfCycles(cycles, facts, choices);
  const massOf = choices.mass_mg === undefined ? 'active mass of the cell record' : (choices.massOf ?? 'the mass entered');
  const ofDischarge = 'Retention and decay are of the discharge capacity, because the kind of the cell is not known.';
  return {
    sample,
    sources: ordered.map(({ recording: { id, name, file, sha256, series } }, k) => {
      return { id, name, file, sha256: sha256 ?? null, rows: series.rows, cycleOffset: prepared.offsets[k] ?? 0 };
    }),
    ...{ kind: facts.kind, mass_mg: facts.mass_mg, massOf: facts.mass_mg === null ? null : massOf },
    cyclesFrom: prepared.cyclesFrom,
    cycles,
    summary,
    dqdv: dqdvOf(prepared, summary.referenceCycle),
    assumptions: [...prepared.assumptions, ...(facts.kind === null ? [ofDischarge] : [])],
    warnings: [...prepared.warnings, ...capacityFindings(cycles), ...cycleFindings(cycles, facts.kind), ...doubts],
  };
}

function dqdvOf({ rows, drafts, choices }: PreparedCycling, reference: number | null): CyclingResult['dqdv'] {
  const grid = chosenGrid(rows.potential_V, choices.dqdvGrid_V, choices.dqdvFilter);
  const complete = drafts.filter(({ cycle }) => cycle.isCounted).map(({ cycle }) => cycle.cycle);
  const wanted = new Set(choices.dqdvCycles ?? [complete[0], reference, complete.at(-1)]);
  const curves = drafts.filter(({ cycle }) => wanted.has(cycle.cycle)).flatMap((draft) => differentialCapacity(rows, draft, grid));
  return { grid_V: grid.grid_V, filter: filterInWords(grid), curves };
}
