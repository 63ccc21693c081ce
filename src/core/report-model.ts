import type { ValueOrigin } from './derived-quantity';
import type { FigureModel } from './figure-model';
import type { ReportStyle } from './report-style';
import type { SchematicNode } from './schematic/schematic-layout';
import type { TextRun } from './text-runs';

/** A report as pure data: every writer (HTML, Word, LaTeX …) writes the same content, and JSON is this very thing. */
export interface ReportModel {
  title: string;
  program: { name: string; version: string };
  style: ReportStyle;
  sections: ReportSection[];
  /** What this report used, in the order it is cited. */
  references: ReportReference[];
  /** Where each number of the tables comes from, by the `origin` of its cell. */
  origins: Record<string, NumberOrigin>;
  /** What to settle before it goes out. */
  checks: ReportCheck[];
}

export interface ReportSection {
  /** As in the choice of contents. */
  id: string;
  /** Empty: the section goes on under the heading before it. */
  heading: string;
  blocks: ReportBlock[];
}

export type ReportBlock =
  /** `lead` stands in bold at the beginning. */
  { kind: 'paragraph'; lead: string; runs: TextRun[] } | { kind: 'list'; items: TextRun[][] } | ReportTable | ReportFigure | ReportCircuits;

export interface ReportFigure {
  kind: 'figure';
  /** "Figure S1". */
  label: string;
  figure: FigureModel;
  caption: TextRun[];
}

/** The equivalent circuits that were fitted, drawn. */
export interface ReportCircuits {
  kind: 'circuits';
  /** "Figure S2". */
  label: string;
  circuits: DrawnCircuit[];
  caption: TextRun[];
}

export interface DrawnCircuit {
  title: TextRun[];
  /** R0-p(R1,CPE1)-p(R2-W2,CPE2). */
  circuit: string;
  schematic: SchematicNode;
  /** What its elements are called in the drawing, by their label in the string. */
  names: Record<string, TextRun[]>;
}

export interface ReportTable {
  kind: 'table';
  /** As in exports: parameters, quality … */
  id: string;
  /** "Table S1". */
  label: string;
  caption: TextRun[];
  columns: ReportColumn[];
  rows: ReportRow[];
  /** Refusals and what else a mark (a, b …) in a cell stands for. */
  footnotes: { mark: string; runs: TextRun[] }[];
  /** Below the table without a mark: formulas with what was put in. */
  notes: TextRun[][];
}

export interface ReportColumn {
  /** `<quantity>_<unit>`, as exports call it. */
  key: string;
  name: TextRun[];
  /** Empty: a plain number, or text. */
  unit: TextRun[];
  /** Name and unit in plain text, for spreadsheets. */
  plainName: string;
  plainUnit: string;
  /** The column's numbers are printed divided by this power of ten. */
  exponent: number;
  align: 'text' | 'number';
}

export interface ReportRow {
  /** Of the recording or cell it is about. */
  id: string;
  cells: ReportCell[];
}

/** Cells of a row in the order of the columns; what a span covers is left out. */
export type ReportCell =
  | ReportNumber
  /** `grouped`: printed once where it is the same in rows below each other. */
  | { kind: 'text'; runs: TextRun[]; notes: string[]; span?: number; grouped?: true }
  /** n.d., with the reason in a footnote. */
  | { kind: 'refused'; reason: string; notes: string[]; origin?: string }
  /** The sample has no such thing: –. */
  | { kind: 'missing' };

export interface ReportNumber {
  kind: 'number';
  /** In the unit of the column, not divided by its power of ten. */
  value: number;
  standardError: number | null;
  ci95: readonly [number, number] | null;
  /** How many digits stand where there is no error; `exact` for counts. */
  digits: number | 'exact';
  /** "sum", where two columns share a number. */
  lead?: string;
  span?: number;
  notes: string[];
  origin?: string;
}

/** How a number was made: what a reviewer asks for. */
export interface NumberOrigin {
  /** As in exports: Rct_ohm. */
  quantity: string;
  /** Of what: sample and place in its life. */
  of: string;
  value: number | null;
  unit: string;
  standardError: number | null;
  ci95: readonly [number, number] | null;
  /** With symbols, then with what was put in; empty where it was read off directly. */
  formula: string;
  inserted: string;
  inputs: {
    symbol: string;
    value: number;
    unit: string;
    standardError: number | null;
    from: ValueOrigin;
    errorShare?: number;
    note?: string;
  }[];
  /** What it assumes, how its error was found, what to mind. */
  remarks: string[];
  notDetermined?: string;
  file: string | null;
  sha256: string | null;
  points: string;
  circuit?: string;
  weighting?: string;
  source?: string;
}

export interface ReportReference {
  /** From 1. */
  number: number;
  text: string;
  doi: string | null;
}

export interface ReportCheck {
  kind: 'ok' | 'warn' | 'refused' | 'stale';
  text: string;
  /** What would settle it, in words; empty where nothing is to be done. */
  action: string;
}
