import { ValidationError } from '../../../core/errors';
import type { FigureLegendEntry, FigureMarker, FigureModel, FigureSeries } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import { formatUncertainty } from '../../../core/format-uncertainty';
import type { TextRun } from '../../../core/text-runs';
import type { VoltammetryPeak, VoltammetryResult } from '../../../core/voltammetry-result';
import { axisWords } from './axis-words';
import { endsOf, logRange } from './data-range';
import { decimalText } from './decimal-text';
import { logAxis } from './make-axis';
import { placeLegend } from './place-legend';
import { rich } from './rich';
import { siUnit } from './si-unit';
import { frameHeight_mm } from './stack-panels';
import { stackedPanels } from './stacked-panels';

const markers: readonly { shape: FigureMarker; filled: boolean }[] = [
  { shape: 'circle', filled: true },
  { shape: 'circle', filled: false },
  { shape: 'square', filled: true },
  { shape: 'diamond', filled: false },
  { shape: 'triangle', filled: true },
  { shape: 'square', filled: false },
];

/**
 * Peak current against scan rate, both logarithmic, with the lines i = a·vᵇ and beside them what b = 0.5 and b = 1 would look like.
 * @throws ValidationError NO_DATA where no peak is seen at two rates
 */
export function cvBFigure(result: VoltammetryResult, style: FigureStyle): FigureModel {
  const peaks = result.peaks.filter(({ points }) => points.length > 1);
  if (peaks.length === 0) {
    throw new ValidationError('NO_DATA', `No peak of ${result.sample} is seen at two scan rates.`, {
      hint: 'Add peaks by hand, or voltammograms at more rates.',
    });
  }
  const current = siUnit('A', endsOf(peaks.map(({ points }) => points.map(({ current_A }) => Math.abs(current_A))))?.[1] ?? 1);
  const series = peaks.flatMap((peak, k) => peakLine(peak, k, current.perBase));
  const guides = slopeGuides(series);
  const all = [...series, ...guides];
  const xRange = logRange(
    all.map(({ x }) => x),
    1.3,
  );
  const yRange = logRange(
    all.map(({ y }) => y),
    1.4,
  );
  const { panels, height_mm } = stackedPanels(
    (length_mm) =>
      logAxis(axisWords('*v*', 'mV s^{−1}', 'scanRate_mVPerS'), { range: xRange, length_mm, direction: 'x', style, notation: 'plain' }),
    [
      {
        height_mm: frameHeight_mm[style.width_mm],
        y: (length_mm) =>
          logAxis(axisWords('|*i*_{p}|', current.unit, `peakCurrent_${current.column}`), {
            range: yRange,
            length_mm,
            direction: 'y',
            style,
            notation: 'plain',
          }),
        content: {
          series: all,
          annotations: guides.map(({ name, x, y }) => ({
            kind: 'label',
            x: x[1] as number,
            y: y[1] as number,
            text: [{ text: decimalText(name, style) }],
            anchor: 'start',
            dx_pt: 2,
            dy_pt: 0,
            ink: 'grey',
          })),
        },
      },
    ],
    style,
  );
  const entries = peaks.map((peak, k): FigureLegendEntry => ({ text: peakText(peak, style), ink: 'text', ...lookOf(k), patch: null }));
  return {
    kind: 'cv-b-values',
    title: `Peak currents of ${result.sample} against scan rate`,
    width_mm: style.width_mm,
    height_mm,
    panels: panels.map((panel) => ({ ...panel, legend: placeLegend(panel, { title: [], entries }, style) })),
    caption: rich`Peak currents of ${result.sample} against scan rate with *i*_{p} = *a v*^{b}; in parentheses: standard error of the last digits.`,
    notes: peaks.flatMap(({ name, notDetermined }) => (notDetermined === undefined ? [] : [rich`${name}: *b* is n.d. ${notDetermined}`])),
  };
}

function lookOf(k: number): Pick<FigureLegendEntry, 'marker' | 'line'> {
  return { marker: markers[k % markers.length] as (typeof markers)[number], line: null };
}

function peakText({ name, b, bStandardError }: VoltammetryPeak, style: FigureStyle): TextRun[] {
  const value = b === null ? 'n.d.' : decimalText(formatUncertainty(b, bStandardError).text, style);
  return rich`${name}, *b* = ${value}`;
}

function peakLine({ name, points, b }: VoltammetryPeak, k: number, perAmpere: number): FigureSeries[] {
  const x = Float64Array.from(points, ({ rate_VPerS }) => 1000 * rate_VPerS);
  const y = Float64Array.from(points, ({ current_A }) => Math.abs(current_A) * perAmpere);
  const measured: FigureSeries = { name: `peak ${name}`, role: 'measured', ink: 'text', ...lookOf(k), x, y };
  const ends = endsOf([x]);
  if (b === null || ends === null) return [measured];
  // A least-squares line goes through the mean of its points: that settles a.
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + Math.log(value), 0) / values.length;
  const at = (rate: number) => Math.exp(mean(y) + b * (Math.log(rate) - mean(x)));
  const reach = Float64Array.of(ends[0] / 1.1, ends[1] * 1.1);
  return [measured, { name: `peak ${name}`, role: 'fit', ink: 'grey', marker: null, line: 'solid', x: reach, y: reach.map(at) }];
}

/** Slopes to compare with, in the lower right, clear of the points. */
function slopeGuides(series: readonly FigureSeries[]): FigureSeries[] {
  const [xEnds, yEnds] = [endsOf(series.map(({ x }) => x)), endsOf(series.map(({ y }) => y))];
  if (xEnds === null || yEnds === null) return [];
  const [from, to] = [Math.sqrt(xEnds[0] * xEnds[1]), xEnds[1] / 1.5];
  const start = yEnds[0] * 0.8;
  if (!(to > 1.2 * from)) return [];
  return [0.5, 1].map((slope) => ({
    name: slope === 1 ? '1' : '0.5',
    role: 'construction',
    ink: 'grey',
    marker: null,
    line: 'dashed',
    x: Float64Array.of(from, to),
    y: Float64Array.of(start, start * (to / from) ** slope),
  }));
}
