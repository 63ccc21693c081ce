import type { PlotTheme } from './plot-theme';

/** One D with its 95 % interval. */
export interface DiffusionPoint {
  id: number;
  x: number;
  value: number;
  ci95: readonly [number, number] | null;
  direction: 'charge' | 'discharge';
  /** Counts in the means; else it is drawn dotted. */
  isUsed: boolean;
  /** "pulse 15, 0.155 V, discharge". */
  title: string;
  /** With unit. */
  text: string;
}

export interface DiffusionModel {
  /** In text runs, with its unit. */
  xTitle: string;
  /** In the order they were taken. */
  points: readonly DiffusionPoint[];
  /** Where a D is refused: ⊘ on the axis. */
  refused: readonly { id: number; x: number; title: string }[];
  /** In text runs. */
  legend: readonly { mark: 'filled' | 'open' | 'dotted'; markup: string }[];
  selectedId: number | null;
  theme: PlotTheme;
}
