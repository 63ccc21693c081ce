import { formatUncertainty } from '../../../src/core/format-uncertainty';
import { formatReading } from '../../../src/core/plot/format-reading';
import type { VoltammetryPeak, VoltammetryResult } from '../../../src/core/voltammetry-result';
import type { PlotTheme } from '../../plots/plot-theme';
import { quantityAxis } from '../../plots/quantity-axis';
import type { XyAxis, XyGuide, XyModel, XySeries, XyShape } from '../../plots/xy-model';
import { rateText } from './rate-text';

/** Peaks are told apart in ink: the marker and whether it is open belong to the place in the table. */
const marks: readonly { shape: XyShape; open: boolean }[] = [
  { shape: 'circle', open: false },
  { shape: 'circle', open: true },
  { shape: 'diamond', open: false },
  { shape: 'diamond', open: true },
  { shape: 'square', open: false },
  { shape: 'square', open: true },
  { shape: 'triangle', open: false },
  { shape: 'triangle', open: true },
];

/** |i_p| against v, both logarithmic, each peak with its line; guides of slope 1 and 0.5 lie below. */
export function peakRateModel({ peaks, rates_VPerS }: VoltammetryResult, selected: string | null, theme: PlotTheme): XyModel {
  const sizes = peaks.flatMap(({ points }) => points.map(({ current_A }) => Math.abs(current_A))).filter((size) => size > 0);
  const [least, most] = sizes.length === 0 ? [1e-4, 1e-3] : [Math.min(...sizes), Math.max(...sizes)];
  const { unit, factor } = quantityAxis({ quantity: 'current_A', unit: 'A', min: 0, max: most });
  const x = rateAxis(rates_VPerS);
  const span = Math.log10(most / least);
  // Room below for the guides, which start where nothing else is.
  const low = least * factor * 10 ** -(0.12 + 0.45 * span);
  const y: XyAxis = { title: `|*i*_{p}| (${unit})`, scale: 'logarithmic', min: low, max: most * factor * 10 ** (0.08 + 0.06 * span) };
  return {
    x,
    y,
    series: peaks.map((peak, k) => peakSeries(peak, factor, unit, marks[k % marks.length]!)),
    guides: rates_VPerS.length < 3 ? [] : guidesOf(x, low, 10 ** (0.05 + 0.03 * span)),
    selectedId: selected,
    nameWidth_px: 106,
    theme,
  };
}

/** Rates as they were measured stand at the ticks; where they are many, some of them. */
function rateAxis(rates_VPerS: readonly number[]): XyAxis {
  const shown = rates_VPerS.map((rate) => Number(rateText(rate)));
  const [first, last] = [shown[0] ?? 0.1, shown.at(-1) ?? 1];
  const margin = Math.max(1.12, (last / first) ** 0.06);
  const ticks: number[] = [];
  for (const rate of shown) if (ticks.length === 0 || rate / ticks.at(-1)! > (last / first) ** 0.085) ticks.push(rate);
  return { title: '*v* (mV s^{−1})', scale: 'logarithmic', min: first / margin, max: last * margin, ticks };
}

function peakSeries(peak: VoltammetryPeak, factor: number, unit: string, mark: { shape: XyShape; open: boolean }): XySeries {
  const { name, points, b, bStandardError } = peak;
  const bText = b === null ? '' : ` *b* = ${formatUncertainty(b, bStandardError).text}`;
  return {
    id: name,
    name: `${name}${bText}`,
    ...mark,
    points: points
      .filter(({ current_A }) => current_A !== 0)
      .map(({ rate_VPerS, current_A, potential_V }) => ({
        x: Number(rateText(rate_VPerS)),
        y: Math.abs(current_A) * factor,
        title: `${name}, ${rateText(rate_VPerS)} mV/s`,
        lines: [
          { quantity: '*i*_{p}', value: `${formatReading(current_A * factor)} ${unit}` },
          { quantity: '*E*_{p}', value: `${formatReading(potential_V)} V` },
        ],
      })),
    line: lineOf(peak, factor),
  };
}

/** i = a·v^b through the means of the logarithms, from the first rate to the last. */
function lineOf({ points, b }: VoltammetryPeak, factor: number): XySeries['line'] {
  if (b === null || points.length < 2) return null;
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const middle = mean(points.map(({ rate_VPerS }) => Math.log(rate_VPerS)));
  const height = mean(points.map(({ current_A }) => Math.log(Math.abs(current_A) * factor)));
  const rates = [points[0]!.rate_VPerS, points.at(-1)!.rate_VPerS];
  return {
    x: Float64Array.from(rates, (rate) => Number(rateText(rate))),
    y: Float64Array.from(rates, (rate) => Math.exp(height + b * (Math.log(rate) - middle))),
  };
}

function guidesOf({ min, max }: XyAxis, low: number, lift: number): XyGuide[] {
  const from = { x: min * (max / min) ** 0.5, y: low * lift };
  const end = min * (max / min) ** 0.86;
  return [
    { slope: 1, label: '1 surface' },
    { slope: 0.5, label: '0.5 diffusion' },
  ].map(({ slope, label }) => ({ from, to: { x: end, y: from.y * (end / from.x) ** slope }, label }));
}
