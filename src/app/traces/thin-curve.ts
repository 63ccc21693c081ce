import { type PixelGrid, thinCrowd } from './thin-crowd';
import { thinLine } from './thin-line';
import { thinPath } from './thin-path';

/** Fewer rows than this a pixel are drawn as they are. */
const rowsPerPixel = 2;
const tolerance_px = 0.25;
/** More points than this fill their pixels several times over. */
const mostPoints = 40_000;
/** A crowd of lines is thinned on a grid of at most this many cells. */
const mostCells = 120_000;

interface Thinning {
  kind: 'line' | 'path';
  grid: PixelGrid;
  /** About so many points at most. */
  most: number | undefined;
}

/**
 * The rows that draw a curve on its pixels: all where there are few, else the extremes of each pixel column, loops along their path, and
 * of what fills its pixels over and over only what paints new ones.
 * @param first, end the rows looked at, `end` not included
 * @returns rows in ascending order; −1 parts the line where a crowd was thinned
 */
export function thinCurve(
  x: Float64Array,
  y: Float64Array,
  first: number,
  end: number,
  { kind, grid, most = mostPoints }: Thinning,
): number[] {
  const { xMin, xMax, yMin, yMax, width_px, height_px } = grid;
  const few = Math.min(rowsPerPixel * width_px, most);
  if (end - first <= few) return Array.from({ length: end - first }, (_, k) => first + k);
  // Of a run of rows in one column up to four are kept; a loop passes every column twice.
  const columns = Math.max(4, kind === 'line' ? Math.min(width_px, most / 4) : Math.min(2 * width_px, most / 8));
  let rows = thinLine(x, y, first, end, { xMin, xMax, columns });
  if (rows.length > mostPoints) {
    const coarseness = Math.max(1, Math.sqrt((width_px * height_px) / mostCells));
    rows = thinCrowd(x, y, rows, {
      ...grid,
      width_px: Math.ceil(width_px / coarseness),
      height_px: Math.ceil(height_px / coarseness),
    });
  }
  if (rows.length <= (kind === 'path' ? few : mostPoints)) return rows;
  const scale = { xPixels: pixelsPerUnit(width_px, xMin, xMax), yPixels: pixelsPerUnit(height_px, yMin, yMax) };
  return thinPath(x, y, rows, scale, tolerance_px);
}

function pixelsPerUnit(pixels: number, min: number, max: number): number {
  return max > min ? pixels / (max - min) : 0;
}
