import { formatReading } from '../../../src/core/plot/format-reading';
import type { TrasattiCharges } from '../../../src/core/voltammetry-result';
import type { PlotTheme } from '../../plots/plot-theme';
import { quantityAxis } from '../../plots/quantity-axis';
import type { XyModel } from '../../plots/xy-model';
import { rateText } from './rate-text';

/** q over v^(−½), whose intercept is the outer charge, and 1/q over v^½, whose intercept is one over the total. v in mV/s. */
export function trasattiModels({ points, outer_C, total_C }: TrasattiCharges, theme: PlotTheme): [outer: XyModel, total: XyModel] {
  const charges = points.map(({ charge_C }) => charge_C);
  const { unit, factor } = quantityAxis({ quantity: 'charge_C', unit: 'C', min: 0, max: Math.max(...charges) });
  const shown = points.map(({ rate_VPerS, charge_C }) => ({ rate: rate_VPerS * 1000, charge: charge_C * factor }));
  const outer = outer_C === null ? null : outer_C.value * factor;
  const total = total_C === null ? null : 1 / (total_C.value * factor);
  return [
    straight(
      shown.map(({ rate, charge }) => ({ x: 1 / Math.sqrt(rate), y: charge, rate })),
      outer,
      { x: '*v*^{−1/2} ((mV/s)^{−1/2})', y: `*q* (${unit})` },
      theme,
    ),
    straight(
      shown.map(({ rate, charge }) => ({ x: Math.sqrt(rate), y: 1 / charge, rate })),
      total,
      { x: '*v*^{1/2} ((mV/s)^{1/2})', y: `1/*q* (${unit}^{−1})` },
      theme,
    ),
  ];
}

/** Points with the line from its intercept through their mean. */
function straight(
  points: readonly { x: number; y: number; rate: number }[],
  intercept: number | null,
  titles: { x: string; y: string },
  theme: PlotTheme,
): XyModel {
  const mean = (pick: (point: { x: number; y: number }) => number) => points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const end = Math.max(...points.map(({ x }) => x)) * 1.06;
  const [meanX, meanY] = [mean(({ x }) => x), mean(({ y }) => y)];
  const values = [...points.map(({ y }) => y), ...(intercept === null ? [] : [intercept])];
  return {
    x: { title: titles.x, scale: 'linear', min: 0, max: end },
    y: { title: titles.y, scale: 'linear', min: 0, max: Math.max(...values) * 1.08 },
    series: [
      {
        id: 'charge',
        name: '',
        shape: 'circle',
        open: false,
        points: points.map(({ x, y, rate }) => ({
          x,
          y,
          title: `${rateText(rate / 1000)} mV/s`,
          lines: [{ quantity: titles.y.replace(/ \(.*$/, ''), value: formatReading(y) }],
        })),
        line:
          intercept === null
            ? null
            : { x: Float64Array.of(0, end), y: Float64Array.of(intercept, intercept + ((meanY - intercept) / meanX) * end) },
      },
    ],
    guides: [],
    selectedId: null,
    nameWidth_px: 0,
    theme,
  };
}
