import type { CellRecord } from '../../../src/core/cell-record';
import type { FailedFit, FitResult } from '../../../src/core/fit-result';
import { emptyTags, type Tags } from '../../../src/core/recording';
import { defaultReportStyle, type ReportStyle } from '../../../src/core/report-style';
import { buildReport } from '../../../src/report/build/build-report';
import { defaultChoices, type ReportChoices, type ReportedFit, type ReportInput } from '../../../src/report/report-input';

let count = 0;

/** A result as a report takes it. */
export function reported(result: FitResult | FailedFit, changes: Partial<ReportedFit> = {}): ReportedFit {
  const tags: Tags = result.tags ?? emptyTags;
  const place = tags.cycle === null ? '' : tags.cycle === 0 ? 'fresh' : `cycle ${tags.cycle}`;
  return {
    id: result.id ?? `none#${++count}`,
    result,
    sample: result.sample ?? 'cell',
    tags,
    place,
    stale: null,
    accepted: false,
    ...changes,
  };
}

function madeInput(fits: readonly ReportedFit[], cells: Record<string, CellRecord> = {}): ReportInput {
  const circuits = [...new Set(fits.flatMap(({ result }) => ('parameters' in result ? [result.circuit] : [])))];
  return {
    title: 'Made cell',
    version: '0.0.0',
    fits,
    circuits: circuits.map((circuit) => ({
      circuit,
      sources: ['doi:10.1002/andp.18993030302'],
      schematic: { kind: 'element', label: 'R0', symbol: 'R' },
      names: {},
    })),
    cells,
    voltammetry: [],
    titrations: [],
    cycling: [],
    figures: [],
    failures: [],
  };
}

export const made = (style: Partial<ReportStyle> = {}, changes: Partial<ReportChoices> = {}): ReportChoices => ({
  ...defaultChoices,
  style: { ...defaultReportStyle, ...style },
  ...changes,
});

export function madeReport(fits: readonly ReportedFit[], style: Partial<ReportStyle> = {}, changes: Partial<ReportChoices> = {}) {
  return buildReport(madeInput(fits), made(style, changes));
}
