import type { PlotTheme } from './plot-theme';

/** One value of a trend with its 95 % interval (null: it has none). */
export interface TrendPoint {
  id: string;
  /** Place on the x axis. */
  x: number;
  value: number;
  ci95: readonly [number, number] | null;
  /** As the table prints it, with unit. */
  text: string;
  /** "cycle 175". */
  title: string;
  /** In its own slot beside the axis (fresh): not joined to the others. */
  apart: boolean;
  stale: boolean;
}

export type TrendShape = 'circle' | 'square' | 'diamond' | 'triangle' | 'triangleDown';

/** Quantities sharing a plot are told apart in ink by their markers, with the name at the end of the line; cells by colour and marker. */
export interface TrendSeries {
  /** At the end of the line; empty where it is said elsewhere. */
  name: string;
  /** What its numbers are, in text runs. */
  quantity: string;
  shape: TrendShape;
  /** Open markers: a film, a discharge. */
  open: boolean;
  dashed: boolean;
  /** `sum`: merged arcs, not joined. Else a colour of its own. */
  ink: 'text' | 'grey' | 'sum' | { colour: string };
  points: TrendPoint[];
}

/** A place where a number is refused: ⊘ on the axis. */
export interface TrendRefusal {
  id: string;
  x: number;
  title: string;
  /** Of the number, in text runs. */
  name: string;
  reason: string;
}

export interface TrendPanel {
  id: string;
  title: string;
  /** Height beside the other panels. */
  weight: number;
  scale: 'linear' | 'logarithmic';
  series: TrendSeries[];
  refused: TrendRefusal[];
}

export interface TrendModel {
  xTitle: string;
  xTicks: { x: number; label: string }[];
  /** What the x axis shows. */
  xRange: readonly [number, number];
  panels: TrendPanel[];
  selectedId: string | null;
  theme: PlotTheme;
}
