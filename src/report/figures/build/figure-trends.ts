import type { AxisWords } from './axis-words';

export interface FigureTrendPoint {
  /** On the axis. */
  at: number;
  value: number;
  ci95: readonly [number, number] | null;
}

/** One quantity along the axis; of two branches on one axis one of them. */
export interface FigureTrendLine {
  /** As runs: *R*_{ct}. */
  symbol: string;
  /** In words for exports, with its branch: "Rct, charge". */
  name: string;
  column: string;
  branch: 'charge' | 'discharge' | null;
  /** Merged arcs: their sum, which is not joined to its neighbours. */
  isSum: boolean;
  points: FigureTrendPoint[];
}

/** Quantities of one unit. */
export interface FigureTrendPanel {
  words: AxisWords;
  scale: 'linear' | 'log';
  lines: FigureTrendLine[];
  /** Where a number is refused. */
  refused: { at: number; name: string; reason: string }[];
}

/** What is followed over the life of a sample, and over what. */
export interface FigureTrends {
  sample: string;
  axis: {
    words: AxisWords;
    isCycle: boolean;
    /** `inverse` numbers are inverted already and stand on a linear axis. */
    scale: 'sqrt' | 'linear' | 'log' | 'inverse';
  };
  panels: FigureTrendPanel[];
}
