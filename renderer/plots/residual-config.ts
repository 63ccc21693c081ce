import type { Chart, ChartConfiguration, ChartDataset } from 'chart.js';
import { linearAxis } from './axis-options';
import { fixedThickness } from './fixed-thickness';
import { logarithmicAxis } from './logarithmic-axis';
import { paintAxisTitle } from './paint-axis-title';
import { paintMinorTicks } from './paint-minor-ticks';
import type { ResidualModel } from './residual-model';

const headroom = 1.15;

/** Residuals over frequency: real filled, imaginary open, the noise band behind them. */
export function residualConfig(current: () => ResidualModel): ChartConfiguration {
  const { theme } = current();
  return {
    type: 'scatter',
    data: { datasets: [] },
    options: {
      parsing: false,
      events: [],
      layout: { padding: { top: 8, right: 24, bottom: 4, left: 0 } },
      scales: {
        x: { ...logarithmicAxis(theme, false, 60, (scale) => scale.chart.width), afterFit: fixedThickness(42) },
        y: { ...linearAxis(theme, true), afterFit: fixedThickness(62), ...symmetric(current()) },
      },
    },
    plugins: [
      {
        id: 'residuals',
        beforeDatasetsDraw: (chart) => paintBand(chart, current()),
        afterDatasetsDraw: (chart) => {
          paintMinorTicks(chart, 'x', current().theme);
          paintAxisTitle(chart, 'x', '*f* (Hz)', current().theme);
          paintAxisTitle(chart, 'y', 'residual (% of |*Z*|)', current().theme);
        },
      },
    ],
  };
}

export function applyResiduals(chart: Chart, model: ResidualModel, before: ResidualModel | null): boolean {
  if (before === model) return false;
  const { theme } = model;
  chart.data.datasets = [
    dataset(model, model.real_percent, theme.text, theme.text),
    dataset(model, model.imaginary_percent, theme.accent, theme.surface),
  ];
  const scales = chart.options.scales ?? {};
  Object.assign(
    scales.x ?? {},
    logarithmicAxis(theme, false, 60, (scale) => scale.chart.width),
  );
  Object.assign(scales.y ?? {}, linearAxis(theme, true), symmetric(model));
  return true;
}

/** The same distance up and down, as far as the points that take part go. */
function symmetric(model: ResidualModel): { min: number; max: number } {
  let largest = 1.5 * (model.noise_percent ?? 0);
  for (let k = 0; k < model.frequency_Hz.length; k += 1) {
    if (model.masked.has(k)) continue;
    for (const value of [model.real_percent[k] as number, model.imaginary_percent[k] as number])
      if (Math.abs(value) > largest) largest = Math.abs(value);
  }
  const end = largest > 0 ? largest * headroom : 1;
  return { min: -end, max: end };
}

function dataset(model: ResidualModel, values: ArrayLike<number>, edge: string, fill: string): ChartDataset<'scatter'> {
  const data = Array.from(values, (y, k) => ({ x: model.frequency_Hz[k] as number, y: model.masked.has(k) ? Number.NaN : y }));
  const colours = data.map((_, k) => (model.bad.has(k) ? model.theme.warnMark : edge));
  return {
    data,
    showLine: true,
    spanGaps: false,
    borderColor: edge,
    borderWidth: 0.75,
    pointRadius: data.map((_, k) => (model.bad.has(k) ? 3.4 : 2.4)),
    pointBorderColor: colours,
    pointBackgroundColor: colours.map((colour) => (fill === edge ? colour : fill)),
    pointBorderWidth: 1.2,
    clip: 4,
  };
}

function paintBand(chart: Chart, { noise_percent, theme }: ResidualModel): void {
  const { x, y } = chart.scales;
  if (x === undefined || y === undefined) return;
  chart.ctx.save();
  if (noise_percent !== null) {
    const [top, bottom] = [y.getPixelForValue(Math.min(noise_percent, y.max)), y.getPixelForValue(Math.max(-noise_percent, y.min))];
    chart.ctx.fillStyle = theme.grid;
    chart.ctx.globalAlpha = 0.6;
    chart.ctx.fillRect(x.left, top, x.width, bottom - top);
    chart.ctx.globalAlpha = 1;
  }
  chart.ctx.strokeStyle = theme.line2;
  chart.ctx.beginPath();
  const zero = Math.round(y.getPixelForValue(0)) + 0.5;
  chart.ctx.moveTo(x.left, zero);
  chart.ctx.lineTo(x.right, zero);
  chart.ctx.stroke();
  chart.ctx.restore();
}
