import type { CycleCurve } from '../../core/cycle-curve';
import type { CyclingResult, DifferentialCapacity } from '../../core/cycling-result';
import type { ErrorRecord } from '../../core/errors';
import type { TimeSeries } from '../../core/time-series';
import type { TitrationResult } from '../../core/titration-result';
import type { VoltammetryAnswer } from '../../core/voltammetry-result';
import type { ReportInput } from '../../report/report-input';

/** What the time series of a report gave, with what its figures are drawn from. */
export interface SeriesResults {
  voltammetry: VoltammetryAnswer[];
  titrations: { result: TitrationResult; series: TimeSeries }[];
  cycling: { result: CyclingResult; curves: CycleCurve[]; dqdv: { filter: string; curves: DifferentialCapacity[] } }[];
  failures: { name: string; error: ErrorRecord }[];
}

export const noSeries: SeriesResults = { voltammetry: [], titrations: [], cycling: [], failures: [] };

/** The results alone, as a report takes them. */
export function ofSeries({ voltammetry, titrations, cycling }: SeriesResults): Pick<ReportInput, 'voltammetry' | 'titrations' | 'cycling'> {
  return {
    voltammetry: voltammetry.map(({ result }) => result),
    titrations: titrations.map(({ result }) => result),
    cycling: cycling.map(({ result }) => result),
  };
}
