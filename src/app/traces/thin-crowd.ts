import { extremeRows } from './extreme-rows';
import { isPoint } from './is-point';

/** The pixels a path is drawn on. */
export interface PixelGrid {
  xMin: number;
  xMax: number;
  yMin: number;
  yMax: number;
  width_px: number;
  height_px: number;
}

/** Parts the line where rows were left out. */
const parting = -1;

/**
 * Of a path that crosses itself so often that it fills its pixels (hundreds of noisy loops) only the steps that paint a pixel no step before
 * has painted; −1 stands where steps were left out, so that the rest is not joined by lines that are none. The rows with the least and the
 * greatest x and y are kept.
 * @param rows ascending; a row without a finite x and y parts the path
 */
export function thinCrowd(x: Float64Array, y: Float64Array, rows: readonly number[], grid: PixelGrid): number[] {
  const { width_px, height_px } = grid;
  const [xScale, yScale] = [(width_px - 1) / (grid.xMax - grid.xMin || 1), (height_px - 1) / (grid.yMax - grid.yMin || 1)];
  // What lies beside the window is painted just beside it.
  const stride = width_px + 2;
  const painted = new Uint8Array(stride * (height_px + 2));
  const across = (row: number) => Math.min(Math.max(Math.round(((x[row] as number) - grid.xMin) * xScale), -1), width_px) + 1;
  const upwards = (row: number) => Math.min(Math.max(Math.round(((y[row] as number) - grid.yMin) * yScale), -1), height_px) + 1;
  const held = extremeRows(x, y, rows);
  const kept: number[] = [];
  let before = parting;
  let [fromX, fromY] = [0, 0];
  for (const row of rows) {
    if (!isPoint(x, y, row)) {
      before = parting;
      continue;
    }
    const [toX, toY] = [across(row), upwards(row)];
    if (before === parting) [fromX, fromY] = [toX, toY];
    if (paint(painted, stride, fromX, fromY, toX, toY) || held.has(row)) {
      if (kept.length > 0 && kept.at(-1) !== before) kept.push(parting);
      if (before !== parting && kept.at(-1) !== before) kept.push(before);
      kept.push(row);
    }
    [before, fromX, fromY] = [row, toX, toY];
  }
  return kept;
}

/** Paints the pixels between two. @returns whether any was not painted yet */
function paint(painted: Uint8Array, stride: number, fromX: number, fromY: number, toX: number, toY: number): boolean {
  const steps = Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY));
  const [dx, dy] = steps === 0 ? [0, 0] : [(toX - fromX) / steps, (toY - fromY) / steps];
  let isNew = false;
  for (let step = 0; step <= steps; step++) {
    const at = Math.round(fromY + step * dy) * stride + Math.round(fromX + step * dx);
    if (painted[at] === 0) {
      painted[at] = 1;
      isNew = true;
    }
  }
  return isNew;
}
