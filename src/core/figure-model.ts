import type { TextRun } from './text-runs';

/** Every figure the program makes. */
export const figureKinds = [
  'recording',
  'nyquist',
  'bode',
  'residuals',
  'trends',
  'warburg',
  'relaxation',
  'cv-curves',
  'cv-b-values',
  'cv-shares',
  'cv-separation',
  'gitt-trace',
  'gitt-pulse',
  'gitt-diffusion',
  'cycling-capacity',
  'cycling-potential',
  'cycling-energy',
  'cycling-rate',
  'cycling-curves',
  'cycling-differential',
  'cycling-ragone',
] as const;
export type FigureKind = (typeof figureKinds)[number];

/** Who a mark belongs to; the drawing chooses the colour, in colour or in grey. `map`: place 0 … 1 on the series map, 0 is the youngest. */
export type FigureInk = 'text' | 'grey' | 'accent' | 'warn' | 'arcSei' | 'arcCt' | { map: number } | { sample: 1 | 2 | 3 | 4 | 5 | 6 };

export type FigureMarker = 'circle' | 'square' | 'diamond' | 'triangle' | 'triangleDown' | 'cross';
export type FigureDash = 'solid' | 'dashed' | 'dotted';

/** A rectangle on the figure's page, from its upper left corner. */
export interface FigureBox {
  left_mm: number;
  top_mm: number;
  width_mm: number;
  height_mm: number;
}

export interface FigureTick {
  value: number;
  /** Empty: a minor tick. */
  label: TextRun[];
}

/** What stands along an axis. Ranges and ticks are settled here, so that every drawing shows the same. */
export interface FigureAxis {
  /** Quantity and unit apart: the style writes "(Ω)" or "/ Ω". An empty quantity: no title (a panel that stands on another). */
  quantity: TextRun[];
  unit: TextRun[];
  /** `<quantity>_<unit>` of the plotted numbers, as exports call them. */
  column: string;
  /** `log` is decadic; `sqrt` is for numbers from zero on. */
  scale: 'linear' | 'log' | 'sqrt';
  /** What is shown, from left to right or from bottom to top. */
  range: readonly [number, number];
  ticks: FigureTick[];
  /** From the frame to the middle of the title's line. */
  titleAt_mm: number;
}

/** Points, joined or not. `x`, `y` and all else of equal length; NaN parts a line. */
export interface FigureSeries {
  /** Plain words, for exports: "cycle 100". */
  name: string;
  role: 'measured' | 'fit' | 'construction';
  ink: FigureInk;
  marker: { shape: FigureMarker; filled: boolean } | null;
  line: FigureDash | null;
  /** A marker on every so-many-th point only, so that lines can be told apart without colour. */
  markEvery?: number;
  x: Float64Array;
  y: Float64Array;
  /** Which vertical axis; left if absent. */
  axis?: 'left' | 'right';
  /** Ends of the 95 % intervals, NaN where there is none. */
  low?: Float64Array;
  high?: Float64Array;
  /** Where the column is called otherwise than the axis: Rct_ohm on an axis of resistances. */
  column?: string;
  /** What belongs to the points without being drawn, such as frequency_Hz. */
  alongside?: { column: string; values: Float64Array }[];
}

/** Bars of one colour, each from `from` to `to` around `x`. */
export interface FigureBars {
  name: string;
  ink: FigureInk;
  pattern: 'filled' | 'hatched' | 'open';
  column?: string;
  x: Float64Array;
  /** In the unit of the x axis. */
  width: number;
  from: Float64Array;
  to: Float64Array;
  /** Whiskers, NaN where there is none. */
  low?: Float64Array;
  high?: Float64Array;
  /** What the places stand for, such as scanRate_VPerS. */
  alongside?: { column: string; values: Float64Array }[];
}

/** A closed shape, filled. */
export interface FigureArea {
  name: string;
  ink: FigureInk;
  /** 0 … 1. */
  opacity: number;
  x: Float64Array;
  y: Float64Array;
}

/** A stretch of an axis over the whole height or width: potentials left out, noise. */
export interface FigureBand {
  name: string;
  along: 'x' | 'y';
  from: number;
  to: number;
  pattern: 'hatched' | 'tinted';
  ink: FigureInk;
}

interface Place {
  x: number;
  y: number;
}

export type FigureAnnotation =
  /** Text beside a place of the plot; dx, dy away from it, downwards positive. */
  | ({ kind: 'label'; text: TextRun[]; anchor: 'start' | 'middle' | 'end'; dx_pt: number; dy_pt: number; ink: FigureInk } & Place)
  /** A point set apart: a decade of frequency, a peak. */
  | ({ kind: 'mark'; ink: FigureInk; filled: boolean } & Place)
  /** ⊘ on the x axis: a number is refused here. */
  | { kind: 'refused'; x: number; name: string }
  /** ↑ at the upper edge: a value far off the scale, in words. */
  | { kind: 'off-scale'; x: number; text: TextRun[] }
  /** A length along x, as below a Nyquist plot. */
  | { kind: 'bracket'; from: number; to: number; y: number; text: TextRun[]; ink: FigureInk }
  /** A dimension line between two places, with arrow heads and its value. */
  | { kind: 'dimension'; from: Place; to: Place; text: TextRun[]; ink: FigureInk }
  | { kind: 'line'; from: Place; to: Place; dash: FigureDash; ink: FigureInk }
  /** A dotted region, as an inset shows it. */
  | { kind: 'region'; from: Place; to: Place };

export interface FigureLegendEntry {
  text: TextRun[];
  ink: FigureInk;
  marker: FigureSeries['marker'];
  line: FigureDash | null;
  /** Of bars and areas; null: a series. */
  patch: 'filled' | 'hatched' | 'open' | 'tinted' | null;
}

/** Unframed, inside the frame; from its corner. */
export interface FigureLegend {
  title: TextRun[];
  corner: 'upper left' | 'upper right' | 'lower left' | 'lower right';
  columns: number;
  /** Away from the corner's edge, towards the middle. */
  away_pt: number;
  entries: FigureLegendEntry[];
}

/** The series map with its meaning, beside the frame. */
export interface FigureColourBar {
  title: TextRun[];
  box: FigureBox;
  /** Place on the map, 0 (lower end) … 1. */
  ticks: { position: number; label: TextRun[] }[];
}

/** One frame with its axes and what stands in it. Panels that share an x axis stand on each other; the upper ones have no x title. */
export interface FigurePanel {
  /** "a", written (a); empty: none. */
  letter: string;
  /** In the frame's upper left corner, or left of it where curves run through that. */
  letterAt: 'corner' | 'margin';
  /** The frame itself, without ticks' labels and titles. */
  box: FigureBox;
  x: FigureAxis;
  y: FigureAxis;
  right?: FigureAxis;
  /** One unit is as long on either axis. */
  equalScale: boolean;
  bands: FigureBand[];
  areas: FigureArea[];
  bars: FigureBars[];
  series: FigureSeries[];
  annotations: FigureAnnotation[];
  legend: FigureLegend | null;
  colourBar: FigureColourBar | null;
  /** The same series, larger, within this frame. */
  inset: { box: FigureBox; x: FigureAxis; y: FigureAxis; magnification: TextRun[] } | null;
}

/** A figure as data: what the window draws on a canvas and a report as SVG, with the same ranges, ticks and series. */
export interface FigureModel {
  /** `composed`: several figures side by side. */
  kind: FigureKind | 'composed';
  /** In a sentence, for those who cannot see it: "Nyquist plot, 20 spectra, fresh to cycle 500". */
  title: string;
  width_mm: number;
  height_mm: number;
  panels: FigurePanel[];
  caption: TextRun[];
  /** Refusals and doubts that belong below the figure. */
  notes: TextRun[][];
}
