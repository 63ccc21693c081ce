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

/** Quantities sharing a plot are told apart in ink: filled, open, or a grey diamond, with the name at the end of the line. */
export interface TrendSeries {
  name: string;
  marker: 'filled' | 'open' | 'diamond' | 'sum';
  points: TrendPoint[];
}

export interface TrendPanel {
  id: string;
  title: string;
  /** Height beside the other panels. */
  weight: number;
  series: TrendSeries[];
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
