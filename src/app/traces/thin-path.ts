import { extremeRows } from './extreme-rows';
import { isPoint } from './is-point';

/** Pixels a unit along either axis. */
export interface PathScale {
  xPixels: number;
  yPixels: number;
}

/**
 * Thins a path (a loop, a spiral) along itself: what is left runs within `tolerance_px` of every row left out. Corners and turns back are
 * kept by that; the greatest and the least x and y, both ends and the rows beside a gap are kept exactly.
 * @param rows ascending; a row without a finite x and y parts the path and is kept
 * @returns a subset of `rows`
 */
export function thinPath(x: Float64Array, y: Float64Array, rows: readonly number[], scale: PathScale, tolerance_px: number): number[] {
  const held = extremeRows(x, y, rows);
  const kept: number[] = [];
  let cone: Cone | null = null;
  let [anchor, before] = [-1, -1];
  const keep = (row: number) => {
    if (kept.at(-1) !== row) kept.push(row);
    [anchor, before, cone] = [row, row, null];
  };
  for (const row of rows) {
    const isGap = !isPoint(x, y, row);
    if (isGap || anchor < 0) {
      if (isGap && before >= 0 && kept.at(-1) !== before) kept.push(before);
      if (isGap) {
        kept.push(row);
        [anchor, before] = [-1, -1];
      } else keep(row);
      continue;
    }
    let grown = widen(cone, delta(x, y, anchor, row, scale), tolerance_px);
    if (grown === null) {
      keep(before);
      grown = widen(null, delta(x, y, anchor, row, scale), tolerance_px);
    }
    [cone, before] = [grown, row];
    if (held.has(row)) keep(row);
  }
  if (before >= 0 && kept.at(-1) !== before) kept.push(before);
  return kept;
}

/** The directions from the anchor in which a straight line passes all rows since then within the tolerance; how far they reach. */
interface Cone {
  /** A direction inside it, rad; `least` and `most` are relative to it. null until a row is far enough to have a direction. */
  axis: number | null;
  least: number;
  most: number;
  reach_px: number;
}

/** The cone with one more row; null where no line passes them all, or where the path turns back. */
function widen(cone: Cone | null, { dx, dy }: { dx: number; dy: number }, tolerance_px: number): Cone | null {
  const distance_px = Math.hypot(dx, dy);
  if (cone !== null && distance_px < cone.reach_px - tolerance_px) return null;
  const reach_px = Math.max(distance_px, cone?.reach_px ?? 0);
  if (distance_px <= tolerance_px) return { axis: null, least: 0, most: 0, ...cone, reach_px };
  const direction = Math.atan2(dy, dx);
  const half = Math.asin(tolerance_px / distance_px);
  if (cone === null || cone.axis === null) return { axis: direction, least: -half, most: half, reach_px };
  const turned = wrap(direction - cone.axis);
  if (turned < cone.least || turned > cone.most) return null;
  return { axis: cone.axis, least: Math.max(cone.least, turned - half), most: Math.min(cone.most, turned + half), reach_px };
}

function delta(x: Float64Array, y: Float64Array, from: number, to: number, { xPixels, yPixels }: PathScale): { dx: number; dy: number } {
  return { dx: ((x[to] as number) - (x[from] as number)) * xPixels, dy: ((y[to] as number) - (y[from] as number)) * yPixels };
}

function wrap(angle: number): number {
  return angle > Math.PI ? angle - 2 * Math.PI : angle < -Math.PI ? angle + 2 * Math.PI : angle;
}
