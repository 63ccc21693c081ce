import type { TraceLine } from './trace-model';
import type { TracePlace } from './trace-place';

/** Long lines are stroked in pieces: one stroke over tens of thousands of steps takes longer than many short ones. */
const pieceLength = 1000;
/** Points that lie farther apart than this are shown as points. */
const pointDistance_px = 9;

/** A line through its points in one style; NaN parts it, a point between two gaps is a dot. */
export function paintTraceLine(context: CanvasRenderingContext2D, line: TraceLine, place: TracePlace, width_px: number): void {
  const { x, y } = line;
  context.strokeStyle = context.fillStyle = line.colour;
  context.lineWidth = width_px;
  context.lineJoin = x.length > 4 * pieceLength ? 'bevel' : 'round';
  context.setLineDash(line.dashed === true ? [4, 3] : []);
  // What lies wholly beside the plot is passed over: zoomed lines still have most of their points there.
  const sideOf = (atX: number) => (atX < place.left ? -1 : atX > place.right ? 1 : 0);
  let [open, length, side] = [false, 0, 0];
  context.beginPath();
  for (let k = 0; k < x.length; k++) {
    const atX = (x[k] as number) * place.xScale + place.xOffset;
    const atY = (y[k] as number) * place.yScale + place.yOffset;
    if (Number.isNaN(atX) || Number.isNaN(atY)) {
      open = false;
      continue;
    }
    const here = sideOf(atX);
    if (!open && isMissing(line, k + 1)) context.fillRect(atX - 1, atY - 1, 2, 2);
    else if (!open || (here !== 0 && here === side)) context.moveTo(atX, atY);
    else {
      context.lineTo(atX, atY);
      length++;
    }
    [open, side] = [true, here];
    if (length === pieceLength) {
      context.stroke();
      context.beginPath();
      context.moveTo(atX, atY);
      length = 0;
    }
  }
  context.stroke();
  context.setLineDash([]);
  // Points that thinning left over would be taken for the measured ones.
  if ((line.rowsInSight ?? 0) <= x.length) paintPoints(context, line, place);
}

function isMissing({ x, y }: TraceLine, k: number): boolean {
  return k >= x.length || Number.isNaN(x[k] as number) || Number.isNaN(y[k] as number);
}

/** Where points lie far apart, each is shown: what is measured and what is only joined can be told. */
function paintPoints(context: CanvasRenderingContext2D, { x, y }: TraceLine, place: TracePlace): void {
  let [inSight, length_px, before] = [0, 0, Number.NaN];
  for (let k = 0; k < x.length; k++) {
    const atX = (x[k] as number) * place.xScale + place.xOffset;
    if (!(atX >= place.left && atX <= place.right)) continue;
    inSight++;
    if (!Number.isNaN(before)) length_px += Math.abs(atX - before);
    before = atX;
  }
  if (inSight < 2 || length_px / (inSight - 1) < pointDistance_px) return;
  for (let k = 0; k < x.length; k++) {
    const atX = (x[k] as number) * place.xScale + place.xOffset;
    const atY = (y[k] as number) * place.yScale + place.yOffset;
    if (!(atX >= place.left && atX <= place.right) || Number.isNaN(atY)) continue;
    context.beginPath();
    context.arc(atX, atY, 1.8, 0, 2 * Math.PI);
    context.fill();
  }
}
