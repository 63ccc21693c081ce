import type { PlotTheme } from '../../plots/plot-theme';
import type { TrendShape } from '../../plots/trend-model';

/** The marker belongs to the colour, so that cells are told apart without it. */
const markers: readonly { shape: TrendShape; open: boolean; sign: string }[] = [
  { shape: 'circle', open: false, sign: '●' },
  { shape: 'square', open: false, sign: '■' },
  { shape: 'triangle', open: false, sign: '▲' },
  { shape: 'diamond', open: false, sign: '◆' },
  { shape: 'circle', open: true, sign: '○' },
  { shape: 'triangleDown', open: true, sign: '▽' },
];

/** Cells whose colour no other has. */
export const mostCells = markers.length;

export interface CellMark {
  sample: string;
  sign: string;
  colour: string;
  shape: TrendShape;
  open: boolean;
}

/** How each of these cells is drawn wherever several stand in one plot; as many as have a colour of their own. */
export function cellMarks(samples: readonly string[], theme: PlotTheme): CellMark[] {
  return samples.slice(0, mostCells).map((sample, k) => ({
    sample,
    colour: theme.samples[k] ?? theme.text,
    ...(markers[k] as (typeof markers)[0]),
  }));
}
