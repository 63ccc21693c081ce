import type { CellRecord } from '../core/cell-record';
import type { CyclingResult } from '../core/cycling-result';
import type { ErrorRecord } from '../core/errors';
import type { FigureModel } from '../core/figure-model';
import type { FigureStyle } from '../core/figure-style';
import type { FailedFit, FitResult } from '../core/fit-result';
import type { Tags } from '../core/recording';
import type { DrawnCircuit } from '../core/report-model';
import { defaultReportStyle, type ReportStyle } from '../core/report-style';
import type { TitrationResult } from '../core/titration-result';
import type { VoltammetryResult } from '../core/voltammetry-result';

/** A circuit that was fitted, by its string in the results: what a reader needs to know of it. */
export interface ReportedCircuit extends Omit<DrawnCircuit, 'title'> {
  /** Of its definition and of its elements, in this order. */
  sources: string[];
}

/** A figure that a report may hold. */
export interface ReportedFigure {
  /** The part of the contents it belongs to. */
  part: string;
  /** @throws ValidationError where there is nothing of this kind to draw */
  draw(style: FigureStyle): FigureModel;
}

/** One fitted (or failed) spectrum with what a report says of it beside its numbers. */
export interface ReportedFit {
  /** Unique in the report. */
  id: string;
  /** With the numbers of the cell record as it is now. */
  result: FitResult | FailedFit;
  sample: string;
  tags: Tags;
  /** Tags of a person's own, by their keys: pressure_MPa. */
  typedTags?: Readonly<Record<string, number>>;
  /** "fresh", "cycle 50", "0.35 V, charge"; the recording's label where nothing is known. */
  place: string;
  /** Why the numbers are old; null = current. */
  stale: string | null;
  accepted: boolean;
}

/** Everything a report is made from. */
export interface ReportInput {
  title: string;
  version: string;
  /** In the order of the series. */
  fits: readonly ReportedFit[];
  circuits: readonly ReportedCircuit[];
  voltammetry: readonly VoltammetryResult[];
  titrations: readonly TitrationResult[];
  cycling: readonly CyclingResult[];
  /** In the order in which they stand in their part. */
  figures: readonly ReportedFigure[];
  cells: Readonly<Record<string, CellRecord>>;
  /** Files that could not be read: they are named, not dropped. */
  failures: readonly { name: string; error: ErrorRecord }[];
}

/** What a person chose. */
export interface ReportChoices {
  /** Ids of the contents wanted; null: what is there and not off by default. */
  contents: readonly string[] | null;
  /** Which cycles the tables show; null: all. */
  cycles: ((cycle: number | null) => boolean) | null;
  /** Keys of the columns of the table of parameters; null: by what the results have. */
  columns: readonly string[] | null;
  /** Widths of figures that are not the style's, by part. */
  widths: Readonly<Record<string, FigureStyle['width_mm']>>;
  style: ReportStyle;
}

/** What nobody chose otherwise. */
export const defaultChoices: ReportChoices = { contents: null, cycles: null, columns: null, widths: {}, style: defaultReportStyle };
