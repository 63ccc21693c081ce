import { scaleLinear, scaleLog, scaleSqrt } from 'd3-scale';
import type { PanelPlace } from '../../core/figure/panel-place';
import { publication } from '../../core/figure/publication';
import type { FigureAxis, FigureBox } from '../../core/figure-model';

/** Places numbers of a frame on the page. */
export function framePlace(frame: { box: FigureBox; x: FigureAxis; y: FigureAxis; right?: FigureAxis }): PanelPlace {
  const pt = publication.pointsPerMillimetre;
  const { left_mm, top_mm, width_mm, height_mm } = frame.box;
  const [left, right, top, bottom] = [left_mm * pt, (left_mm + width_mm) * pt, top_mm * pt, (top_mm + height_mm) * pt];
  const y = along(frame.y, bottom, top);
  return {
    left_pt: left,
    right_pt: right,
    top_pt: top,
    bottom_pt: bottom,
    x: along(frame.x, left, right),
    y,
    yRight: frame.right === undefined ? y : along(frame.right, bottom, top),
  };
}

function along({ scale, range }: FigureAxis, from: number, to: number): (value: number) => number {
  const bare = scale === 'log' ? scaleLog() : scale === 'sqrt' ? scaleSqrt() : scaleLinear();
  const placed = bare.domain(range).range([from, to]);
  return (value) => placed(value) ?? Number.NaN;
}
