import type { Chart } from 'chart.js';
import { decadePoints } from '../../src/core/plot/decade-points';
import { frequencyLabel } from '../../src/core/plot/frequency-label';
import { type Box, placeLabel } from '../../src/core/plot/place-label';
import { drawTextRuns, measureTextRuns } from './draw-text-runs';
import type { ImpedanceMember } from './impedance-model';
import type { PlotTheme } from './plot-theme';

const mostLabels = 4;
const size_px = 10.5;

/**
 * Rings where a spectrum passes a decade, at most four of them labelled and none over a curve.
 * @param members the spectra to mark; @param all every curve a label must keep clear of; @param labels what is written already.
 */
export function paintFrequencyMarks(
  chart: Chart,
  members: readonly ImpedanceMember[],
  all: readonly ImpedanceMember[],
  labels: readonly Box[],
  theme: PlotTheme,
): void {
  const { x, y } = chart.scales;
  if (x === undefined || y === undefined) return;
  const { left, top, right, bottom } = chart.chartArea;
  const area = { x: left, y: top, width: right - left, height: bottom - top };
  const pixels = all.flatMap((member) =>
    member.measured.points.map((point) => ({ x: x.getPixelForValue(point.x), y: y.getPixelForValue(point.y) })),
  );
  const taken: Box[] = [...labels];
  for (const member of members) {
    const marks = decadePoints(
      member.measured.frequency_Hz,
      member.measured.points.map((point) => point.x),
      member.measured.points.map((point) => point.y),
    )
      .map((mark) => ({ ...mark, x: x.getPixelForValue(mark.x), y: y.getPixelForValue(mark.y) }))
      .filter((mark) => mark.x >= left && mark.x <= right && mark.y >= top && mark.y <= bottom);
    let labelled = 0;
    // From the low end: there the points lie apart, at the high end they crowd together.
    for (const mark of marks.reverse()) {
      if (labelled === mostLabels) break;
      const style = { size_px, colour: theme.text2, family: theme.family, align: 'center' as const };
      const text = frequencyLabel(mark.frequency_Hz);
      const size = { width: measureTextRuns(chart.ctx, text, style) + 2, height: size_px + 1 };
      const box = placeLabel(mark, size, area, pixels, taken);
      if (box === null) continue;
      labelled++;
      taken.push(box, { x: mark.x - 5, y: mark.y - 5, width: 10, height: 10 });
      paintRing(chart.ctx, mark.x, mark.y, member.colour, theme.surface);
      drawTextRuns(chart.ctx, text, box.x + box.width / 2, box.y + box.height / 2, style);
    }
  }
}

function paintRing(context: CanvasRenderingContext2D, x: number, y: number, colour: string, fill: string): void {
  context.beginPath();
  context.arc(x, y, 3.6, 0, 2 * Math.PI);
  context.fillStyle = fill;
  context.fill();
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.stroke();
}
