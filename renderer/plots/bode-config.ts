import type { Chart, ChartConfiguration, ChartDataset, Scale } from 'chart.js';
import { linearAxis } from './axis-options';
import { decadeLabel } from './decade-label';
import { decadeTicks } from './decade-ticks';
import { fixedThickness } from './fixed-thickness';
import type { ImpedanceCurve, ImpedanceMember, ImpedanceModel, PlotPoint } from './impedance-model';
import { paintAxisTitle } from './paint-axis-title';
import { paintMapKey } from './paint-map-key';
import { paintMinorTicks } from './paint-minor-ticks';
import type { PlotTheme } from './plot-theme';

type ScatterDataset = ChartDataset<'scatter', PlotPoint[]>;
const keyWidth_px = 78;

/** |Z| and −φ of a series over frequency, one above the other on the same frequencies. */
export function bodeConfig(current: () => ImpedanceModel): ChartConfiguration {
  const theme = current().theme;
  const fixedWidth = fixedThickness(62);
  return {
    type: 'scatter',
    data: { datasets: [] },
    options: {
      parsing: false,
      events: [],
      layout: { padding: paddingOf(current()) },
      scales: {
        x: { ...logAxis(theme, 60, false), afterFit: fixedThickness(42) },
        phase: { ...linearAxis(theme, true), axis: 'y', stack: 'bode', stackWeight: 1, offset: true, afterFit: fixedWidth },
        modulus: { ...logAxis(theme, 28, true), axis: 'y', stack: 'bode', stackWeight: 1.4, offset: true, afterFit: fixedWidth },
      },
      plugins: {
        zoom: {
          pan: { enabled: true, mode: 'x', threshold: 4 },
          zoom: { wheel: { enabled: true, speed: 0.12 }, pinch: { enabled: true }, mode: 'x' },
        },
      },
    },
    plugins: [{ id: 'annotations', afterDatasetsDraw: (chart) => annotate(chart, current()) }],
  };
}

export function applyBode(chart: Chart, model: ImpedanceModel): void {
  const selected = model.members.find((member) => member.id === model.selectedId);
  const radius_px = model.members.length > 12 ? 1.3 : 1.8;
  const drawn = model.members.filter((member) => member !== selected).flatMap((member) => memberDatasets(member, 1.1, radius_px));
  if (selected !== undefined) drawn.push(...memberDatasets(selected, 2, 2.4));
  chart.data.datasets = drawn.reverse();
  chart.options.layout = { padding: paddingOf(model) };
  const scales = chart.options.scales ?? {};
  Object.assign(scales.x ?? {}, logAxis(model.theme, 60, false));
  Object.assign(scales.phase ?? {}, linearAxis(model.theme, true));
  Object.assign(scales.modulus ?? {}, logAxis(model.theme, 28, true));
}

/** −φ in degrees of a point of the Nyquist plane. */
export function minusPhase_deg(point: PlotPoint): number {
  return (Math.atan2(point.y, point.x) * 180) / Math.PI;
}

function memberDatasets(member: ImpedanceMember, width_px: number, radius_px: number): ScatterDataset[] {
  return (['modulus', 'phase'] as const).flatMap((yAxisID) => {
    const value = yAxisID === 'modulus' ? (point: PlotPoint) => Math.hypot(point.x, point.y) : minusPhase_deg;
    const data = overFrequency(member.measured, value);
    const points: ScatterDataset = {
      type: 'scatter',
      yAxisID,
      data: data.filter((_, index) => !member.masked.has(index)),
      showLine: false,
      pointBackgroundColor: member.colour,
      pointBorderWidth: 0,
      pointRadius: radius_px,
    };
    if (member.fitted === null) return [points];
    const line: ScatterDataset = {
      type: 'scatter',
      yAxisID,
      data: overFrequency(member.fitted, value),
      showLine: true,
      borderColor: member.colour,
      borderWidth: width_px,
      pointRadius: 0,
      ...(member.stale ? { borderDash: [4, 3] } : {}),
    };
    return [line, points];
  });
}

function overFrequency(curve: ImpedanceCurve, value: (point: PlotPoint) => number): PlotPoint[] {
  return curve.points.map((point, index) => ({ x: curve.frequency_Hz[index] as number, y: value(point) }));
}

function logAxis(theme: PlotTheme, label_px: number, grid: boolean) {
  const { ticks, bounds: _bounds, ...shared } = linearAxis(theme, grid);
  return {
    ...shared,
    type: 'logarithmic' as const,
    ticks: { ...ticks, autoSkip: false, callback: (value: string | number) => decadeLabel(Number(value)) },
    afterBuildTicks: (scale: Scale) => {
      const length_px = scale.isHorizontal() ? scale.chart.width : scale.chart.height / 2;
      scale.ticks = decadeTicks(scale.min, scale.max, length_px / label_px).labelled.map((value) => ({ value }));
    },
  };
}

function paddingOf(model: ImpedanceModel) {
  return { top: 12, right: model.mapKey.kind === 'none' ? 16 : 16 + keyWidth_px, bottom: 4, left: 0 };
}

function annotate(chart: Chart, model: ImpedanceModel): void {
  const { theme } = model;
  paintMinorTicks(chart, 'x', theme);
  paintMinorTicks(chart, 'modulus', theme);
  paintAxisTitle(chart, 'x', '*f* (Hz)', theme);
  paintAxisTitle(chart, 'modulus', `|*Z*| (${model.unit})`, theme);
  paintAxisTitle(chart, 'phase', '−*φ* (°)', theme);
  const { right, top, bottom } = chart.chartArea;
  paintMapKey(chart.ctx, model.mapKey, right + 16, top - 4, bottom - top, theme);
}
