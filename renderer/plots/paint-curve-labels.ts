import type { Chart } from 'chart.js';
import { type Box, placeLabel } from '../../src/core/plot/place-label';
import { drawTextRuns, measureTextRuns } from './draw-text-runs';
import type { ImpedanceMember } from './impedance-model';
import type { PlotTheme } from './plot-theme';

const size_px = 11;

/** Writes the name of each of a few curves at its low-frequency end, where they lie apart. @returns where, for others to keep clear. */
export function paintCurveLabels(
  chart: Chart,
  members: readonly ImpedanceMember[],
  all: readonly ImpedanceMember[],
  before: readonly Box[],
  selectedId: string | null,
  theme: PlotTheme,
): Box[] {
  const { x, y } = chart.scales;
  if (x === undefined || y === undefined || all.length < 2) return [];
  const { left, top, right, bottom } = chart.chartArea;
  const area = { x: left, y: top, width: right - left, height: bottom - top };
  const toPixel = (point: { x: number; y: number }) => ({ x: x.getPixelForValue(point.x), y: y.getPixelForValue(point.y) });
  const pixels = all.flatMap((member) => member.measured.points.map(toPixel));
  const taken: Box[] = [];
  for (const member of members) {
    const end = lowestFrequencyPoint(member);
    if (end === undefined) continue;
    const text = member.label.replace(/^cycle /, '');
    const style = {
      size_px,
      colour: member.colour,
      family: theme.family,
      weight: member.id === selectedId ? 700 : 600,
      align: 'center' as const,
    };
    const size = { width: measureTextRuns(chart.ctx, text, style) + 2, height: size_px + 1 };
    const box = placeLabel(toPixel(end), size, area, pixels, [...before, ...taken]);
    if (box === null) continue;
    taken.push(box);
    drawTextRuns(chart.ctx, text, box.x + box.width / 2, box.y + box.height / 2, style);
  }
  return taken;
}

function lowestFrequencyPoint({ measured }: ImpedanceMember): { x: number; y: number } | undefined {
  let lowest = 0;
  for (let k = 1; k < measured.points.length; k++) {
    if ((measured.frequency_Hz[k] as number) < (measured.frequency_Hz[lowest] as number)) lowest = k;
  }
  return measured.points[lowest];
}
