import type { Chart, ChartConfiguration } from 'chart.js';
import { linearAxis } from './axis-options';
import { drawTextRuns } from './draw-text-runs';
import { fixedThickness } from './fixed-thickness';
import { logarithmicAxis } from './logarithmic-axis';
import { paintAxisTitle } from './paint-axis-title';
import { paintMinorTicks } from './paint-minor-ticks';
import type { RelaxationModel } from './relaxation-model';

const tint = 0.14;

/** γ over τ, filled; beyond what the frequencies can see the ground is darker. */
export function relaxationConfig(current: () => RelaxationModel): ChartConfiguration {
  const { theme } = current();
  return {
    type: 'scatter',
    data: { datasets: [] },
    options: {
      parsing: false,
      events: [],
      layout: { padding: { top: 26, right: 20, bottom: 4, left: 0 } },
      scales: {
        x: { ...logarithmicAxis(theme, false, 60, (scale) => scale.chart.width), afterFit: fixedThickness(42) },
        y: { ...linearAxis(theme, true), min: 0, afterFit: fixedThickness(62) },
      },
    },
    plugins: [
      {
        id: 'distribution',
        beforeDatasetsDraw: (chart) => paintUnseen(chart, current()),
        afterDatasetsDraw: (chart) => annotate(chart, current()),
      },
    ],
  };
}

export function applyRelaxation(chart: Chart, model: RelaxationModel, before: RelaxationModel | null): boolean {
  if (before === model) return false;
  const { theme } = model;
  chart.data.datasets = [
    {
      data: Array.from(model.tau_s, (x, k) => ({ x, y: model.gamma_ohm[k] as number })),
      showLine: true,
      pointRadius: 0,
      borderColor: theme.accent,
      borderWidth: 1.5,
    },
  ];
  const scales = chart.options.scales ?? {};
  Object.assign(
    scales.x ?? {},
    logarithmicAxis(theme, false, 60, (scale) => scale.chart.width),
  );
  Object.assign(scales.y ?? {}, linearAxis(theme, true), { min: 0 });
  return true;
}

function paintUnseen(chart: Chart, { seen_s, tau_s, gamma_ohm, theme }: RelaxationModel): void {
  const { x, y } = chart.scales;
  if (x === undefined || y === undefined) return;
  const { ctx } = chart;
  ctx.save();
  ctx.fillStyle = theme.grid;
  for (const [from, to] of [
    [x.min, seen_s.min],
    [seen_s.max, x.max],
  ] as const) {
    if (to > from) ctx.fillRect(x.getPixelForValue(from), y.top, x.getPixelForValue(to) - x.getPixelForValue(from), y.height);
  }
  ctx.globalAlpha = tint;
  ctx.fillStyle = theme.accent;
  ctx.beginPath();
  ctx.moveTo(x.getPixelForValue(tau_s[0] as number), y.bottom);
  for (let k = 0; k < tau_s.length; k += 1) ctx.lineTo(x.getPixelForValue(tau_s[k] as number), y.getPixelForValue(gamma_ohm[k] as number));
  ctx.lineTo(x.getPixelForValue(tau_s[tau_s.length - 1] as number), y.bottom);
  ctx.fill();
  ctx.restore();
}

function annotate(chart: Chart, { peaks, theme }: RelaxationModel): void {
  paintMinorTicks(chart, 'x', theme);
  paintAxisTitle(chart, 'x', '*τ* (s)', theme);
  paintAxisTitle(chart, 'y', '*γ* (Ω)', theme);
  const { x, y } = chart.scales;
  if (x === undefined || y === undefined) return;
  const style = { size_px: 10.5, colour: theme.text2, family: theme.family, align: 'center' as const, halo: theme.surface };
  for (const { tau_s, gamma_ohm, text } of peaks)
    drawTextRuns(chart.ctx, text, x.getPixelForValue(tau_s), y.getPixelForValue(gamma_ohm) - 12, style);
}
