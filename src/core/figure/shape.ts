import type { FigureInk } from '../figure-model';
import type { TextRun } from '../text-runs';

/** From the upper left corner of the page, in points. */
export type ShapePoint = readonly [x_pt: number, y_pt: number];
export type Paint = FigureInk | 'paper';

export interface PathShape {
  kind: 'path';
  /** Several lines or outlines of one look. */
  parts: ShapePoint[][];
  closed: boolean;
  fill: Paint | null;
  stroke: Paint | null;
  width_pt: number;
  dash: readonly number[];
  opacity: number;
}

export interface CirclesShape {
  kind: 'circles';
  centres: ShapePoint[];
  radius_pt: number;
  fill: Paint | null;
  stroke: Paint | null;
  width_pt: number;
}

export interface TextShape {
  kind: 'text';
  runs: TextRun[];
  x_pt: number;
  /** Of the middle of capitals and figures. */
  y_pt: number;
  anchor: 'start' | 'middle' | 'end';
  size_pt: number;
  bold: boolean;
  ink: Paint;
  /** A quarter to the left around its anchor. */
  upwards: boolean;
}

/** What any drawing of a figure is made of. */
export type Shape = PathShape | CirclesShape | TextShape;

/** Shapes that belong together, under a name that says what they are. */
export interface ShapeGroup {
  part: string;
  /** Of a series or an area; empty where there is no need. */
  name: string;
  shapes: Shape[];
}
