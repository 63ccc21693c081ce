import { publication } from '../../../core/figure/publication';
import type { FigureBox, FigurePanel } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import { insetMagnification } from '../../../core/plot/inset-magnification';
import { insetPlace } from '../../../core/plot/inset-place';
import { framePlace } from '../frame-place';
import { linearAxis } from './make-axis';
import { takenBoxes } from './page-boxes';

/** The search for room counts in screen pixels: a point of print is worth two of them. */
const pixelsPerPoint = 2;
/** Around the inset's frame: its labels left and below. */
const around_mm = { left: 6, right: 1.6, top: 4.2, bottom: 4.4 };

/** Shows the high-frequency corner larger where the upper part of the frame is free and the corner crowded. */
export function withInset(panel: FigurePanel, style: FigureStyle): FigurePanel {
  const room = freeRoom(panel, style);
  if (room === null) return panel;
  const { x, y, box } = panel;
  const unitsPerMm = (x.range[1] - x.range[0]) / box.width_mm;
  const measured = panel.series.filter(({ role }) => role === 'measured');
  const reach = x.range[1] - x.range[0];
  const first = Math.min(...measured.flatMap((series) => Array.from(series.x).filter(Number.isFinite)));
  const corner = { x: Math.max(x.range[0], first - 0.01 * reach), y: Math.max(y.range[0], 0) };
  const points = measured.flatMap((series) =>
    Array.from(series.x, (value, k) => ({ x: value - corner.x, y: (series.y[k] as number) - corner.y })),
  );
  const magnification = insetMagnification(room.width_mm * unitsPerMm, room.height_mm * unitsPerMm, points);
  if (magnification === null) return panel;
  const to = {
    x: corner.x + (room.width_mm * unitsPerMm) / magnification,
    y: corner.y + (room.height_mm * unitsPerMm) / magnification,
  };
  const untitled = { quantity: [], unit: [] };
  return {
    ...panel,
    inset: {
      box: room,
      x: linearAxis({ ...x, ...untitled }, { range: [corner.x, to.x], length_mm: 1.6 * room.width_mm, direction: 'x', style }),
      y: linearAxis({ ...y, ...untitled }, { range: [corner.y, to.y], length_mm: 1.3 * room.height_mm, direction: 'y', style }),
      magnification: [{ text: `${magnification} times larger` }],
    },
    annotations: [...panel.annotations, { kind: 'region', from: corner, to }],
  };
}

function freeRoom(panel: FigurePanel, style: FigureStyle): FigureBox | null {
  const place = framePlace(panel);
  const scale = pixelsPerPoint;
  const taken = takenBoxes(panel, place, style);
  // Right of letter and legend.
  const left = Math.max(
    place.left_pt,
    ...taken.filter(({ x, y }) => x === place.left_pt && y < place.top_pt + 20).map(({ x, width }) => x + width),
  );
  const area = {
    x: left * scale,
    y: place.top_pt * scale,
    width: (place.right_pt - left) * scale,
    height: (place.bottom_pt - place.top_pt) * scale,
  };
  const points = panel.series.flatMap(({ x, y }) =>
    Array.from(x, (value, k) => ({ x: place.x(value) * scale, y: place.y(y[k] as number) * scale })),
  );
  const others = taken.filter(({ x }) => x > place.left_pt).map(({ x, y }) => ({ x: x * scale, y: y * scale }));
  const found = insetPlace(area, [...points, ...others]);
  if (found === null) return null;
  const mm = 1 / (scale * publication.pointsPerMillimetre);
  return {
    left_mm: found.x * mm + around_mm.left,
    top_mm: found.y * mm + around_mm.top,
    width_mm: found.width * mm - around_mm.left - around_mm.right,
    height_mm: found.height * mm - around_mm.top - around_mm.bottom,
  };
}
