import type { FigureAxis, FigurePanel } from '../figure-model';
import type { FigureStyle } from '../figure-style';
import type { TextRun } from '../text-runs';
import { makePath } from './make-path';
import type { PanelPlace } from './panel-place';
import { publication } from './publication';
import type { Shape, ShapeGroup, ShapePoint } from './shape';
import { textShape } from './text-shape';

const labelGap_pt = 2.6;
type Frame = Pick<FigurePanel, 'x' | 'y' | 'right'>;

/** The closed frame, ticks inside on all sides, labels and titles outside. */
export function axisShapes(panel: Frame, place: PanelPlace, style: FigureStyle): ShapeGroup[] {
  const { left_pt: left, right_pt: right, top_pt: top, bottom_pt: bottom } = place;
  const frame: ShapePoint[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  const [fromLeft, fromRight]: [Edge, Edge] = [
    { at_pt: left, inward: 1 },
    { at_pt: right, inward: -1 },
  ];
  const [fromTop, fromBottom]: [Edge, Edge] = [
    { at_pt: top, inward: 1 },
    { at_pt: bottom, inward: -1 },
  ];
  const groups: ShapeGroup[] = [
    { part: 'frame', name: '', shapes: [makePath([frame], { closed: true, width_pt: publication.frame_pt })] },
    { part: 'ticks-x', name: '', shapes: [tickMarks(panel.x, place.x, [fromBottom, fromTop], 'upright')] },
    { part: 'ticks-y', name: '', shapes: [tickMarks(panel.y, place.y, panel.right ? [fromLeft] : [fromLeft, fromRight], 'level')] },
    {
      part: 'labels-x',
      name: '',
      shapes: labels(panel.x, (value) => ({ x_pt: place.x(value), y_pt: bottom + belowFrame_pt(panel.x, style) }), 'middle', style),
    },
    { part: 'labels-y', name: '', shapes: labels(panel.y, (value) => ({ x_pt: left - labelGap_pt, y_pt: place.y(value) }), 'end', style) },
  ];
  if (panel.right !== undefined) {
    const beside = (value: number) => ({ x_pt: right + labelGap_pt, y_pt: place.yRight(value) });
    groups.push({ part: 'ticks-right', name: '', shapes: [tickMarks(panel.right, place.yRight, [fromRight], 'level')] });
    groups.push({ part: 'labels-right', name: '', shapes: labels(panel.right, beside, 'start', style) });
  }
  return [...groups, { part: 'titles', name: '', shapes: titles(panel, place, style) }];
}

/** Raised exponents must not reach into the frame. */
function belowFrame_pt({ ticks }: FigureAxis, { fontSize_pt }: FigureStyle): number {
  const isRaised = ticks.some(({ label }) => label.some(({ script }) => script === 'sup'));
  return labelGap_pt + (isRaised ? 0.78 : 0.45) * fontSize_pt;
}

/** Where strokes begin, and which way they point: into the frame. */
interface Edge {
  at_pt: number;
  inward: 1 | -1;
}

function tickMarks(axis: FigureAxis, at: (value: number) => number, edges: readonly Edge[], direction: 'upright' | 'level'): Shape {
  const strokes = axis.ticks.flatMap(({ value, label }) =>
    edges.map(({ at_pt, inward }): ShapePoint[] => {
      const end = at_pt + inward * (label.length === 0 ? publication.minorTick_pt : publication.tick_pt);
      const place = at(value);
      return direction === 'upright'
        ? [
            [place, at_pt],
            [place, end],
          ]
        : [
            [at_pt, place],
            [end, place],
          ];
    }),
  );
  return makePath(strokes, { width_pt: publication.frame_pt });
}

function labels(
  axis: FigureAxis,
  at: (value: number) => { x_pt: number; y_pt: number },
  anchor: 'start' | 'middle' | 'end',
  style: FigureStyle,
): Shape[] {
  return axis.ticks
    .filter(({ label }) => label.some(({ text }) => text !== ''))
    .map(({ value, label }) => textShape(label, at(value), anchor, style.fontSize_pt));
}

function titles({ x, y, right }: Frame, place: PanelPlace, style: FigureStyle): Shape[] {
  const { left_pt, right_pt, top_pt, bottom_pt } = place;
  const away = (axis: FigureAxis) => axis.titleAt_mm * publication.pointsPerMillimetre;
  const size = style.fontSize_pt + publication.axisTitleLarger_pt;
  const [middleX, middleY] = [(left_pt + right_pt) / 2, (top_pt + bottom_pt) / 2];
  const shapes: Shape[] = [];
  if (x.quantity.length > 0) shapes.push(textShape(axisTitle(x, style), { x_pt: middleX, y_pt: bottom_pt + away(x) }, 'middle', size));
  if (y.quantity.length > 0)
    shapes.push({ ...textShape(axisTitle(y, style), { x_pt: left_pt - away(y), y_pt: middleY }, 'middle', size), upwards: true });
  if (right !== undefined && right.quantity.length > 0)
    shapes.push({ ...textShape(axisTitle(right, style), { x_pt: right_pt + away(right), y_pt: middleY }, 'middle', size), upwards: true });
  return shapes;
}

/** "Z′ (Ω)" or "Z′ / Ω"; a compound unit after a stroke stands in parentheses. */
function axisTitle({ quantity, unit }: FigureAxis, { axisTitle: form }: FigureStyle): TextRun[] {
  if (unit.length === 0) return quantity;
  if (form === 'parentheses') return [...quantity, { text: ' (' }, ...unit, { text: ')' }];
  const compound = unit
    .map(({ text }) => text)
    .join('')
    .includes(' ');
  return compound ? [...quantity, { text: ' / (' }, ...unit, { text: ')' }] : [...quantity, { text: ' / ' }, ...unit];
}
