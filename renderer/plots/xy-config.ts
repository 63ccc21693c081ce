import type { Chart, ChartConfiguration, Scale } from 'chart.js';
import { niceTicks } from '../../src/core/plot/nice-ticks';
import { tickLabels } from '../../src/core/plot/tick-labels';
import { linearAxis } from './axis-options';
import { axisSizes } from './axis-sizes';
import { fixedThickness } from './fixed-thickness';
import { paintAxisTitle } from './paint-axis-title';
import { paintXy } from './paint-xy';
import type { XyAxis, XyModel } from './xy-model';

/** Points with lines and guides over any two quantities. Everything inside is painted; the chart has axes only. */
export function xyConfig(current: () => XyModel): ChartConfiguration {
  return {
    type: 'scatter',
    data: { datasets: [] },
    options: {
      parsing: false,
      events: [],
      layout: { padding: paddingOf(current()) },
      scales: {
        x: { ...axisOptions(() => current().x, current(), false), afterFit: fixedThickness(axisSizes.xHeight_px) },
        y: { ...axisOptions(() => current().y, current(), true), axis: 'y', afterFit: fixedThickness(axisSizes.yWidth_px) },
      },
      plugins: { zoom: { pan: { enabled: false }, zoom: { wheel: { enabled: false } } } },
    },
    plugins: [
      {
        id: 'xy',
        afterDatasetsDraw: (chart) => {
          const model = current();
          paintXy(chart, model);
          paintAxisTitle(chart, 'x', model.x.title, model.theme);
          paintAxisTitle(chart, 'y', model.y.title, model.theme);
        },
      },
    ],
  };
}

/** Colours and padding; ranges and ticks are read from the model when the chart is drawn. */
export function applyXy(chart: Chart, model: XyModel, before: XyModel | null): boolean {
  if (before !== null && before.x === model.x && before.y === model.y && before.theme === model.theme && before.series === model.series)
    return false;
  chart.options.layout = { padding: paddingOf(model) };
  for (const [id, options] of Object.entries(chart.options.scales ?? {})) {
    const { border, ticks, grid } = linearAxis(model.theme, id === 'y');
    const { callback: _callback, ...colours } = ticks;
    Object.assign(options ?? {}, { border, grid });
    Object.assign((options as { ticks?: object }).ticks ?? {}, colours);
  }
  return true;
}

function paddingOf({ nameWidth_px }: XyModel) {
  return { top: 10, right: 16 + nameWidth_px, bottom: 4, left: 0 };
}

function axisOptions(axis: () => XyAxis, { theme }: XyModel, grid: boolean) {
  const { scale } = axis();
  const { type: _type, bounds: _bounds, ticks, ...shared } = linearAxis(theme, grid);
  const label = (value: string | number, index: number, all: { value: number }[]) =>
    axis().scale === 'logarithmic' ? plainNumber(Number(value)) : (tickLabels(all.map((tick) => tick.value))[index] ?? '');
  return {
    ...shared,
    type: scale === 'logarithmic' ? ('logarithmic' as const) : ('linear' as const),
    ticks: { ...ticks, callback: label },
    afterDataLimits: (own: Scale) => {
      [own.min, own.max] = [axis().min, axis().max];
    },
    afterBuildTicks: (own: Scale) => {
      own.ticks = ticksOf(own, axis()).map((value) => ({ value }));
    },
  };
}

function ticksOf(scale: Scale, { min, max, ticks, scale: kind }: XyAxis): number[] {
  const length_px = scale.isHorizontal() ? scale.chart.width : scale.chart.height;
  if (ticks !== undefined) return ticks.filter((value) => value >= min && value <= max);
  return kind === 'linear' ? niceTicks(min, max, length_px / (scale.isHorizontal() ? 70 : 42)) : logarithmicTicks(min, max, length_px / 34);
}

/** 1, 2, 5 where there is room for them, else 1, 3, else decades alone. */
function logarithmicTicks(min: number, max: number, most: number): number[] {
  const within = (factors: readonly number[]) => {
    const values: number[] = [];
    for (let power = Math.floor(Math.log10(min)); power <= Math.ceil(Math.log10(max)); power++) {
      for (const factor of factors) values.push(Number(`${factor}e${power}`));
    }
    return values.filter((value) => value >= min && value <= max);
  };
  return [[1, 2, 5], [1, 3], [1]].map(within).find((values) => values.length <= most) ?? within([1]);
}

function plainNumber(value: number): string {
  return value >= 1e5 || value < 1e-3 ? value.toExponential(0) : String(Number(value.toPrecision(4)));
}
