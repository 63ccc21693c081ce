import type { CyclingChoices } from '../core/cycling-choices';
import { ReadError } from '../core/errors';
import type { Finding } from '../core/finding';
import type { SourcedSeries } from '../core/sourced-series';
import type { CyclingOptions } from './cycling-options';
import { type JoinedRows, joinedRows } from './joined-rows';
import { numberedCycles } from './numbered-cycles';
import { type CellFacts, type CycleDraft, numbersOfCycle } from './numbers-of-cycle';
import { type OrderedRecording, orderRecordings } from './order-recordings';
import { recordingName } from './recording-name';

/** Recordings of one cell, joined, cut into cycles, with what each cycle gives by itself. */
export interface PreparedCycling {
  ordered: OrderedRecording[];
  rows: JoinedRows;
  drafts: CycleDraft[];
  facts: CellFacts;
  cyclesFrom: 'file' | 'current';
  offsets: number[];
  choices: CyclingChoices;
  warnings: Finding[];
  assumptions: string[];
}

/** @throws ReadError COLUMN_MISSING or NO_DATA where a recording has no time, potential or current, or no current ever flowed */
export function prepareCycling(
  sample: string,
  recordings: readonly SourcedSeries[],
  { cell, choices = {} }: CyclingOptions,
): PreparedCycling {
  const { ordered, warnings, assumptions } = orderRecordings(recordings);
  const rows = joinedRows(ordered.map((one) => one.rows));
  const numbered = numberedCycles(rows, ordered, choices.cyclesFrom);
  if (numbered.spans.length === 0) {
    throw new ReadError('NO_DATA', `No current flows in the recordings of ${sample}.`, {
      expected: 'charge or discharge in at least one row',
    });
  }
  const facts = { kind: choices.kind ?? cell?.kind ?? null, mass_mg: choices.mass_mg ?? cell?.activeMass_mg ?? null };
  return {
    ordered,
    rows,
    drafts: numbered.spans.map((span) => numbersOfCycle(rows, span, facts)),
    facts,
    cyclesFrom: numbered.from,
    offsets: numbered.offsets,
    choices,
    warnings: [...warnings, ...rowFindings(ordered), ...numbered.warnings],
    assumptions: [...assumptions, ...numbered.assumptions],
  };
}

function rowFindings(ordered: readonly OrderedRecording[]): Finding[] {
  return ordered.flatMap(({ recording, rows: { rowsWithout, timesBack } }) => [
    ...(rowsWithout === 0
      ? []
      : [
          {
            code: 'ROWS_WITHOUT_NUMBERS',
            message: `${recordingName(recording)}: ${rowsWithout} rows have no time or no current; what passed in them is not counted.`,
          },
        ]),
    ...(timesBack === 0
      ? []
      : [
          {
            code: 'TIME_RUNS_BACK',
            message: `${recordingName(recording)}: the time runs back ${timesBack} times; nothing is counted in those intervals.`,
          },
        ]),
  ]);
}
