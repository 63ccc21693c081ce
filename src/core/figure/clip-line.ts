import type { PanelPlace } from './panel-place';
import type { ShapePoint } from './shape';

type Frame = Pick<PanelPlace, 'left_pt' | 'right_pt' | 'top_pt' | 'bottom_pt'>;

/** The parts of a line within the frame. A point that is not finite parts it. */
export function clipLine(points: readonly ShapePoint[], frame: Frame): ShapePoint[][] {
  const parts: ShapePoint[][] = [];
  let open: ShapePoint[] = [];
  const close = () => {
    if (open.length > 1) parts.push(open);
    open = [];
  };
  for (let k = 0; k + 1 < points.length; k++) {
    const inside = clipSegment(points[k] as ShapePoint, points[k + 1] as ShapePoint, frame);
    if (inside === null) {
      close();
      continue;
    }
    const [from, to] = inside;
    const last = open.at(-1);
    if (last === undefined || last[0] !== from[0] || last[1] !== from[1]) {
      close();
      open = [from];
    }
    open.push(to);
  }
  close();
  return parts;
}

/** Liang and Barsky's test: the stretch of a segment that all four edges leave. */
function clipSegment(from: ShapePoint, to: ShapePoint, frame: Frame): [ShapePoint, ShapePoint] | null {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  if (!Number.isFinite(dx) || !Number.isFinite(dy)) return null;
  let [start, end] = [0, 1];
  for (const [towards, room] of [
    [-dx, from[0] - frame.left_pt],
    [dx, frame.right_pt - from[0]],
    [-dy, from[1] - frame.top_pt],
    [dy, frame.bottom_pt - from[1]],
  ] as const) {
    if (towards === 0) {
      if (room < 0) return null;
      continue;
    }
    if (towards < 0) start = Math.max(start, room / towards);
    else end = Math.min(end, room / towards);
  }
  if (start > end) return null;
  const at = (share: number): ShapePoint => (share === 0 ? from : share === 1 ? to : [from[0] + share * dx, from[1] + share * dy]);
  return [at(start), at(end)];
}
