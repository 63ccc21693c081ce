import type { Chart, Scale } from 'chart.js';
import { placeLabel } from '../../src/core/plot/place-label';
import { drawTextRuns, measureTextRuns, type TextStyle } from './draw-text-runs';
import { paintRefusals } from './paint-trend-refusals';
import type { TrendModel, TrendPanel, TrendPoint } from './trend-model';
import { panelMaximum } from './trend-panel-maximum';

const cap_px = 2.5;

/** Error bars and the rule through the selected member lie behind the markers; arrows and names in front of them. */
export function paintTrendMarks(chart: Chart, model: TrendModel, layer: 'behind' | 'front'): void {
  chart.ctx.save();
  if (layer === 'behind') {
    paintPanelAxes(chart, model);
    paintRule(chart, model);
  }
  for (const panel of model.panels) {
    const [x, y] = [chart.scales.x, chart.scales[panel.id]];
    if (x === undefined || y === undefined) continue;
    if (layer === 'behind') paintErrorBars(chart, panel, x, y, model);
    else {
      paintArrows(chart, panel, x, y, model);
      paintRefusals(chart.ctx, panel, x, y, model.theme);
      paintNames(chart, panel, x, y, model);
    }
  }
  chart.ctx.restore();
}

/** Each panel has its own zero line and its own piece of the left axis. */
function paintPanelAxes(chart: Chart, model: TrendModel): void {
  chart.ctx.strokeStyle = model.theme.axis;
  chart.ctx.lineWidth = 1;
  for (const panel of model.panels) {
    const [x, y] = [chart.scales.x, chart.scales[panel.id]];
    if (x === undefined || y === undefined) continue;
    const [left, zero] = [Math.round(x.left) + 0.5, Math.round(floorOf(panel, y)) + 0.5];
    line(chart.ctx, left, y.top, left, zero);
    line(chart.ctx, left, zero, x.right, zero);
  }
}

/** Where the panel's values begin: at zero, or at the lower end of a logarithmic scale. */
function floorOf(panel: TrendPanel, y: Scale): number {
  return panel.scale === 'logarithmic' ? y.bottom : y.getPixelForValue(0);
}

function paintRule(chart: Chart, model: TrendModel): void {
  const placed = model.panels.flatMap((panel) => [...panel.series.flatMap((series) => series.points), ...panel.refused]);
  const point = placed.find(({ id }) => id === model.selectedId);
  const x = chart.scales.x;
  if (point === undefined || x === undefined) return;
  const at = Math.round(x.getPixelForValue(point.x)) + 0.5;
  chart.ctx.strokeStyle = model.theme.accent;
  chart.ctx.lineWidth = 1;
  line(chart.ctx, at, chart.chartArea.top, at, chart.chartArea.bottom);
}

function paintErrorBars(chart: Chart, panel: TrendPanel, x: Scale, y: Scale, model: TrendModel): void {
  const { ctx } = chart;
  ctx.strokeStyle = model.theme.text2;
  ctx.lineWidth = 1;
  for (const { x: at, value, ci95 } of panel.series.flatMap((series) => series.points)) {
    if (ci95 === null || value > y.max) continue;
    const least = panel.scale === 'logarithmic' ? Math.max(ci95[0], y.min / 10) : ci95[0];
    const [middle, low, high] = [x.getPixelForValue(at), y.getPixelForValue(least), y.getPixelForValue(ci95[1])];
    if (low - high < 2) continue;
    const [from, to] = [Math.min(low, y.bottom), Math.max(high, y.top)];
    line(ctx, middle, from, middle, to);
    if (from === low) line(ctx, middle - cap_px, low, middle + cap_px, low);
    if (to === high) line(ctx, middle - cap_px, high, middle + cap_px, high);
  }
}

/** A value far off the scale is an arrow at the upper edge with its number. */
function paintArrows(chart: Chart, panel: TrendPanel, x: Scale, y: Scale, model: TrendModel): void {
  const limit = panelMaximum(panel);
  const style = { size_px: 10.5, colour: model.theme.text2, family: model.theme.family };
  const off = panel.series.flatMap((series) => series.points.filter((point) => point.value > limit).map((point) => ({ point, series })));
  off.forEach(({ point, series }, index) => {
    const [at, top] = [x.getPixelForValue(point.x), y.top + 8 + index * 14];
    chart.ctx.fillStyle = model.theme.text;
    chart.ctx.beginPath();
    chart.ctx.moveTo(at, top - 4);
    chart.ctx.lineTo(at + 3.5, top + 3);
    chart.ctx.lineTo(at - 3.5, top + 3);
    chart.ctx.fill();
    const left = at < (x.left + x.right) / 2;
    const words = `${series.quantity} ${point.title} ${raised(point.text)}, off the scale`;
    drawTextRuns(chart.ctx, words, left ? at + 9 : at - 9, top, { ...style, align: left ? 'left' : 'right', halo: model.theme.surface });
  });
}

/** Powers in parentheses as raised runs: s^(−1/2) → s^{−1/2}. */
const raised = (text: string) => text.replace(/\^\(([^()]*)\)/g, '^{$1}');

/** Names at the ends of the lines, moved apart where the lines end close to each other. */
function paintNames(chart: Chart, panel: TrendPanel, x: Scale, y: Scale, model: TrendModel): void {
  const style: TextStyle = { size_px: 11, colour: model.theme.text, family: model.theme.family };
  const gap_px = 13;
  const ends = panel.series
    .filter(({ name }) => name !== '')
    .map((series) => ({ series, last: lastShown(series.points, y.max) }))
    .filter((end): end is typeof end & { last: TrendPoint } => end.last !== undefined)
    .map(({ series, last }) => ({
      name: series.name,
      sum: series.ink === 'sum',
      x: x.getPixelForValue(last.x),
      y: y.getPixelForValue(last.value),
    }));
  const names = ends.filter((end) => !end.sum).sort((a, b) => a.y - b.y);
  names.forEach((end, index) => {
    const above = names[index - 1];
    if (above !== undefined) end.y = Math.max(end.y, above.y + gap_px);
  });
  let below = floorOf(panel, y) - 8;
  for (const end of [...names].reverse()) {
    end.y = Math.min(end.y, below);
    below = end.y - gap_px;
    drawTextRuns(chart.ctx, end.name, end.x + 9, end.y, style);
  }
  for (const end of ends.filter(({ sum }) => sum))
    paintSumName(chart, panel, end, x, y, { ...style, size_px: 10.5, colour: model.theme.text2 });
}

/** The name of the sums stands where no marker and no bar is in its way. */
function paintSumName(
  chart: Chart,
  panel: TrendPanel,
  end: { name: string; x: number; y: number },
  x: Scale,
  y: Scale,
  style: TextStyle,
): void {
  const marks = panel.series.flatMap((series) =>
    series.points.flatMap((point) => {
      const at = x.getPixelForValue(point.x);
      const [low, high] = point.ci95 ?? [point.value, point.value];
      return [low, (low + point.value) / 2, point.value, (high + point.value) / 2, high].map((value) => ({
        x: at,
        y: y.getPixelForValue(value),
      }));
    }),
  );
  const area = { x: x.left, y: y.top, width: x.width, height: y.height };
  const size = { width: measureTextRuns(chart.ctx, end.name, style), height: 13 };
  const box = placeLabel(end, size, area, marks, []);
  if (box !== null) drawTextRuns(chart.ctx, end.name, box.x, box.y + box.height / 2, style);
}

function lastShown(points: readonly TrendPoint[], limit: number): TrendPoint | undefined {
  return points
    .filter((point) => !point.apart && point.value <= limit)
    .reduce<TrendPoint | undefined>((last, point) => (last === undefined || point.x >= last.x ? point : last), undefined);
}

function line(context: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number): void {
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
  context.stroke();
}
