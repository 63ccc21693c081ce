import { figureColour } from '../../../src/core/figure/figure-colour';
import type { CirclesShape, PathShape, Shape, ShapeGroup, TextShape } from '../../../src/core/figure/shape';
import { runSize_pt } from '../../../src/core/figure/text-width';
import type { FigureStyle } from '../../../src/core/figure-style';

const shifts = { sub: 0.22, sup: -0.4 } as const;
/** Half the height of a capital letter, in sizes. */
const halfCapital = 0.358;

/** Paints shapes of a printed page, counted in points, on a canvas that has `pixelsPerPoint` of its pixels to one of them. */
export function paintShapes(
  context: CanvasRenderingContext2D,
  groups: readonly ShapeGroup[],
  style: FigureStyle,
  pixelsPerPoint: number,
): void {
  context.save();
  context.scale(pixelsPerPoint, pixelsPerPoint);
  context.lineJoin = 'round';
  for (const { shapes } of groups) for (const shape of shapes) paintShape(context, shape, style);
  context.restore();
}

function paintShape(context: CanvasRenderingContext2D, shape: Shape, style: FigureStyle): void {
  if (shape.kind === 'text') {
    paintText(context, shape, style);
    return;
  }
  context.beginPath();
  if (shape.kind === 'circles') {
    for (const [x, y] of shape.centres) {
      context.moveTo(x + shape.radius_pt, y);
      context.arc(x, y, shape.radius_pt, 0, 2 * Math.PI);
    }
  } else {
    for (const part of shape.parts) {
      for (const [k, [x, y]] of part.entries()) {
        if (k === 0) context.moveTo(x, y);
        else context.lineTo(x, y);
      }
      if (shape.closed) context.closePath();
    }
  }
  strokeAndFill(context, shape, style);
}

function strokeAndFill(context: CanvasRenderingContext2D, shape: PathShape | CirclesShape, { colours }: FigureStyle): void {
  context.globalAlpha = shape.kind === 'path' ? shape.opacity : 1;
  if (shape.fill !== null) {
    context.fillStyle = figureColour(shape.fill, colours);
    context.fill();
  }
  if (shape.stroke !== null) {
    context.strokeStyle = figureColour(shape.stroke, colours);
    context.lineWidth = shape.width_pt;
    context.setLineDash(shape.kind === 'path' ? [...shape.dash] : []);
    context.stroke();
  }
  context.globalAlpha = 1;
}

function paintText(context: CanvasRenderingContext2D, shape: TextShape, { font, colours }: FigureStyle): void {
  const { runs, x_pt, y_pt, anchor, size_pt, bold, ink, upwards } = shape;
  const family =
    font === 'Arial' ? 'Arial, Helvetica, Arimo, "Liberation Sans", sans-serif' : 'Helvetica, Arial, Arimo, "Liberation Sans", sans-serif';
  const fontOf = (run: (typeof runs)[number]) =>
    `${run.italic ? 'italic ' : ''}${bold || run.bold ? 'bold ' : ''}${runSize_pt(run, size_pt)}px ${family}`;
  context.save();
  context.translate(x_pt, y_pt);
  if (upwards) context.rotate(-Math.PI / 2);
  context.fillStyle = figureColour(ink, colours);
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  const widths = runs.map((run) => {
    context.font = fontOf(run);
    return context.measureText(run.text).width;
  });
  const width = widths.reduce((sum, one) => sum + one, 0);
  let at = anchor === 'middle' ? -width / 2 : anchor === 'end' ? -width : 0;
  runs.forEach((run, k) => {
    context.font = fontOf(run);
    const shift = run.script === undefined ? 0 : shifts[run.script] * size_pt;
    context.fillText(run.text, at, halfCapital * size_pt + shift);
    at += widths[k] as number;
  });
  context.restore();
}
