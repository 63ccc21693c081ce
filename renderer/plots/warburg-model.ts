import type { PlotPoint } from './impedance-model';
import type { MapKey } from './map-key';
import type { PlotTheme } from './plot-theme';
import type { TrendShape } from './trend-model';

/** A straight line from one place on the x axis to another. */
export interface StraightLine {
  slope: number;
  intercept: number;
  from: number;
  to: number;
}

/** One spectrum over ω^(−1/2): what was measured, and which of it the line goes through. */
export interface WarburgMember {
  id: string;
  label: string;
  colour: string;
  /** x = ω^(−1/2) in s^(1/2), y = Z′ in the plot's unit; from high to low frequency as measured. */
  measured: PlotPoint[];
  /** Indices of the points on the line. */
  used: ReadonlySet<number>;
  line: StraightLine | null;
  /** Of its cell, where several stand in the plot; missing: dots. */
  marker?: { shape: TrendShape; open: boolean };
}

/** The impedance of the diffusion alone, all else of the circuit taken away. */
export interface AloneDiffusion {
  real: PlotPoint[];
  minusImag: PlotPoint[];
  realLine: StraightLine | null;
  minusImagLine: StraightLine | null;
  colour: string;
}

export interface WarburgModel {
  members: WarburgMember[];
  selectedId: string | null;
  /** Of the selected spectrum; null: no panel for it. */
  alone: AloneDiffusion | null;
  mapKey: MapKey;
  unit: string;
  theme: PlotTheme;
}
