import type { PlotTheme } from './plot-theme';

export type XyShape = 'circle' | 'diamond' | 'square' | 'triangle';

/** An axis of numbers as they are shown. */
export interface XyAxis {
  /** In text runs: `*v* (mV s^{−1})`. */
  title: string;
  scale: 'linear' | 'logarithmic';
  min: number;
  max: number;
  /** Where ticks stand; without them round numbers. */
  ticks?: readonly number[];
}

/** A measured point. */
export interface XyPoint {
  x: number;
  y: number;
  /** Half the length of its error bar. */
  error?: number;
  /** What it is: "0.5 mV/s". */
  title: string;
  /** Its numbers with units, by quantity in text runs. */
  lines: { quantity: string; value: string }[];
}

/** Points, and a line through them; told apart by marker, with the name at the line's end. */
export interface XySeries {
  id: string;
  /** In text runs, at the end of the line; empty for none. */
  name: string;
  shape: XyShape;
  open: boolean;
  /** Of a line without points: told apart by its pattern. */
  dashed?: boolean;
  /** Ink where there is none. */
  colour?: string;
  points: readonly XyPoint[];
  /** Fitted or joined; NaN parts it. */
  line: { x: Float64Array; y: Float64Array } | null;
  /** What the line may as well be: low and high at each of its x. */
  spread?: { low: Float64Array; high: Float64Array };
}

/** A dashed line to compare slopes with. */
export interface XyGuide {
  from: { x: number; y: number };
  to: { x: number; y: number };
  /** At its end, in text runs. */
  label: string;
}

export interface XyModel {
  x: XyAxis;
  y: XyAxis;
  series: readonly XySeries[];
  guides: readonly XyGuide[];
  selectedId: string | null;
  /** Room kept free at the right for the names, CSS px. */
  nameWidth_px: number;
  theme: PlotTheme;
}
