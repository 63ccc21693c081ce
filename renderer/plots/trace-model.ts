import type { MapKey } from './map-key';
import type { PlotTheme } from './plot-theme';

/** A quantity as an axis shows it. */
export interface TraceAxis {
  /** In text runs: `*E*`. */
  name: string;
  /** In plain characters: `V`, `mA`, `h`; empty for a count. */
  unit: string;
  /** Shown = measured × factor (1000 for A shown in mA). */
  factor: number;
  /** What the data span, in measured units; both NaN where there is no number yet. */
  min: number;
  max: number;
  /** It begins at its least number, without a margin: a capacity at zero. */
  beginsAtLeast?: boolean;
  /** How places are written where they are not the numbers themselves but their root or logarithm (`rootAxis`, `logAxis`). */
  written?: WrittenAxis;
}

/** An axis whose places stand for other numbers: √cycle for a cycle. */
export interface WrittenAxis {
  /** Places of ticks within what is shown, about `most` of them. */
  ticks(min: number, max: number, most: number): number[];
  /** The number that a place stands for. */
  numberAt(place: number): number;
  label(place: number): string;
}

/** A line over the x axis; arrays of equal length in measured units. A NaN parts the line. */
export interface TraceLine {
  /** Lines of one member (a recording, a cycle) share its id, also over panels. */
  id: string;
  /** "cycle 3", "0.5 mV/s". */
  label: string;
  colour: string;
  x: Float64Array;
  y: Float64Array;
  /** Which row of the recording each point is, from 0; told with the point's numbers. */
  row?: Float64Array;
  /** Rows in sight, drawn or not: more than there are points means that the line is thinned. */
  rowsInSight?: number;
  dashed?: boolean;
}

/** Lines of one quantity, with a y axis of their own. */
export interface TracePanel {
  id: string;
  axis: TraceAxis;
  lines: TraceLine[];
  /** Its share of the height. */
  weight: number;
}

/** A stretch of the x axis, behind the lines of all panels. In measured units. */
export interface TraceBand {
  id: string;
  from: number;
  to: number;
  /** `accent` for what is looked at, `grey` and `hatched` for what is left out. */
  tint: 'accent' | 'grey' | 'hatched';
  /** At its top, in text runs. */
  label?: string;
  /** ⊘ at its foot. */
  refused?: boolean;
}

/** A dashed upright line with words on either side of its top, in text runs. `x` in measured units. */
export interface TraceRule {
  x: number;
  before?: string;
  after?: string;
}

/** A place that is marked: a peak, a point of a construction. In measured units. */
export interface TraceDot {
  id: string;
  panel: string;
  x: number;
  y: number;
  /** `ring` is open, `dot` filled, `refused` ⊘. */
  shape: 'ring' | 'dot' | 'refused';
  colour: string;
  /** Beside it, in text runs; above where there is room, or below. */
  label?: string;
  labelBelow?: boolean;
}

/** Where a person's own marks are painted: pixels of a panel from measured units, and the area the lines have. */
export interface TracePaint {
  context: CanvasRenderingContext2D;
  theme: PlotTheme;
  xPixel(x: number): number;
  /** NaN where there is no such panel. */
  yPixel(panel: string, y: number): number;
  area(panel: string): { left: number; right: number; top: number; bottom: number } | null;
}

export interface TraceModel {
  x: TraceAxis;
  /** From top to bottom; one or several over the same x axis. */
  panels: TracePanel[];
  /** `x`: y follows what is in sight (over time). `xy`: both are zoomed (a loop). */
  zoom: 'x' | 'xy';
  /** The member whose lines lie on top. */
  selectedId: string | null;
  bands: readonly TraceBand[];
  rules: readonly TraceRule[];
  dots: readonly TraceDot[];
  mapKey: MapKey;
  /** Painted over the lines, for what no other mark can say; keep it quick, it runs with every drawing. */
  paintOver?: (paint: TracePaint) => void;
  theme: PlotTheme;
}

/** What a plot shows and on how many pixels of the screen, to ask for data thinned to it; in measured units. */
export interface TraceView {
  /** null: the whole. */
  window: { xMin: number; xMax: number; yMin?: number; yMax?: number } | null;
  width_px: number;
  height_px: number;
}

/** Where a person clicked, in measured units, and what lay there. */
export interface TracePick {
  x: number;
  /** The panel under the pointer. */
  panel: string | null;
  /** The member whose line is near. */
  lineId: string | null;
  /** The row of the recording there. */
  row: number | null;
  bandId: string | null;
  dotId: string | null;
}
