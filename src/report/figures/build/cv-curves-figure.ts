import type { FigureAnnotation, FigureLegendEntry, FigureModel, FigurePanel, FigureSeries } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import { parseTextRuns } from '../../../core/text-runs';
import type { VoltammetryAnswer, VoltammetryCurve, VoltammetryPeak } from '../../../core/voltammetry-result';
import { type AxisWords, axisWords } from './axis-words';
import { endsOf, linearRange } from './data-range';
import { decimalText } from './decimal-text';
import { linearAxis } from './make-axis';
import { barFrom, colourBar, memberLook } from './member-look';
import { placeLegend } from './place-legend';
import { ratePositions, rateText, rateTicks } from './rate-words';
import { rich } from './rich';
import { type SiUnit, siUnit } from './si-unit';
import { frameHeight_mm } from './stack-panels';
import { stackedPanels } from './stacked-panels';
import { keyRoom_mm } from './with-key';

export type CurrentKind = 'i' | 'overRate' | 'overRoot';

/** Current over potential at every scan rate; peaks marked on each curve and joined over the rates. */
export function cvCurvesFigure({ result, curves: measured }: VoltammetryAnswer, style: FigureStyle, kind: CurrentKind = 'i'): FigureModel {
  const curves = measured.map((curve) => ({
    ...curve,
    current_A: curve.current_A.map((value) => value / divisorOf(kind, curve.rate_VPerS)),
  }));
  const rates = curves.map(({ rate_VPerS }) => rate_VPerS);
  const positions = ratePositions(rates);
  const ends = endsOf(curves.map(({ current_A }) => current_A)) ?? [0, 1];
  const current = siUnit('A', Math.max(...ends.map(Math.abs)));
  const peaksOf = result.peaks.map((peak) => ({
    ...peak,
    points: peak.points.map((point) => ({ ...point, current_A: point.current_A / divisorOf(kind, point.rate_VPerS) })),
  }));
  const loops = curves.map((curve, k) => loopSeries(curve, positions[k] as number, current.perBase, style));
  const peaks = peaksOf.flatMap((peak) => peakSeries(peak, rates, positions, current.perBase));
  const range = linearRange(
    loops.map(({ y }) => y),
    { room: 0.1 },
  );
  const { panels, height_mm } = stackedPanels(
    (length_mm) =>
      linearAxis(axisWords('*E*', 'V', 'potential_V'), {
        range: linearRange(
          loops.map(({ x }) => x),
          { room: 0.03 },
        ),
        length_mm,
        direction: 'x',
        style,
      }),
    [
      {
        height_mm: frameHeight_mm[style.width_mm],
        y: (length_mm) => linearAxis(currentWords(kind, current), { range, length_mm, direction: 'y', style }),
        content: { series: [...loops, ...peaks], annotations: peakNames(peaksOf, current.perBase) },
      },
    ],
    style,
    keyRoom_mm(rates.length),
  );
  const entries = loops.map(
    (_, k): FigureLegendEntry => ({
      text: [{ text: rateText(rates[k] as number, style) }],
      ...memberLook(k, positions[k] as number),
      marker: peaks.length > 0 ? memberLook(k, positions[k] as number).marker : null,
      line: 'solid',
      patch: null,
    }),
  );
  const legend = { title: parseTextRuns('*v* (mV s^{−1})'), entries };
  const { resistance } = result;
  const corrected =
    resistance === null ? '' : `, the potential corrected for ${decimalText(String(Number(resistance.value_ohm.toPrecision(3))), style)} Ω`;
  return {
    kind: 'cv-curves',
    title: `Voltammograms of ${result.sample} at ${rates.length} scan rates`,
    width_mm: style.width_mm,
    height_mm,
    panels: panels.map(
      (panel): FigurePanel =>
        rates.length < barFrom
          ? { ...panel, legend: placeLegend(panel, legend, style) }
          : { ...panel, colourBar: colourBar({ title: legend.title, ticks: rateTicks(rates, positions, style) }, panel.box) },
    ),
    caption: rich`Voltammograms of ${result.sample} at ${rates.length} scan rates${corrected}${result.peaks.length === 0 ? '' : '; peaks marked and joined over the rates'}.`,
    notes: [],
  };
}

function divisorOf(kind: CurrentKind, rate_VPerS: number): number {
  if (kind === 'i') return 1;
  return kind === 'overRate' ? rate_VPerS : Math.sqrt(rate_VPerS);
}

function currentWords(kind: CurrentKind, { unit, column }: SiUnit): AxisWords {
  if (kind === 'overRate') return axisWords('*i* / *v*', `${unit} s V^{−1}`, `currentOverRate_${column}SPerV`);
  if (kind === 'overRoot') return axisWords('*i* / *v*^{1/2}', `${unit} s^{1/2} V^{−1/2}`, `currentOverRootRate_${column}`);
  return axisWords('*i*', unit, `current_${column}`);
}

function loopSeries(
  { rate_VPerS, potential_V, current_A }: VoltammetryCurve,
  position: number,
  perAmpere: number,
  style: FigureStyle,
): FigureSeries {
  return {
    name: `${rateText(rate_VPerS, { ...style, decimal: 'point' })} mV/s`,
    role: 'measured',
    ink: { map: position },
    marker: null,
    line: 'solid',
    x: potential_V,
    y: current_A.map((value) => value * perAmpere),
  };
}

/** A marker of each rate on its curve, and a dotted line through a peak's places. */
function peakSeries(
  { name, points }: VoltammetryPeak,
  rates: readonly number[],
  positions: readonly number[],
  perAmpere: number,
): FigureSeries[] {
  const followed: FigureSeries = {
    name: `peak ${name}`,
    role: 'construction',
    ink: 'grey',
    marker: null,
    line: 'dotted',
    x: Float64Array.from(points, ({ potential_V }) => potential_V),
    y: Float64Array.from(points, ({ current_A }) => current_A * perAmpere),
    alongside: [{ column: 'scanRate_VPerS', values: Float64Array.from(points, ({ rate_VPerS }) => rate_VPerS) }],
  };
  const marks = points.map(({ rate_VPerS, potential_V, current_A }): FigureSeries => {
    const k = rates.indexOf(rate_VPerS);
    return {
      name: `peak ${name} at ${Number((1000 * rate_VPerS).toPrecision(3))} mV/s`,
      role: 'measured',
      ...memberLook(Math.max(k, 0), positions[k] ?? 0),
      line: null,
      x: Float64Array.of(potential_V),
      y: Float64Array.of(current_A * perAmpere),
    };
  });
  return [followed, ...marks];
}

/** Beyond the outermost curve, on its side. */
function peakNames(peaks: readonly VoltammetryPeak[], perAmpere: number): FigureAnnotation[] {
  return peaks.flatMap(({ name, sweep, points }): FigureAnnotation[] => {
    const last = points.reduce<(typeof points)[number] | undefined>(
      (found, point) => (found === undefined || Math.abs(point.current_A) > Math.abs(found.current_A) ? point : found),
      undefined,
    );
    if (last === undefined) return [];
    const dy_pt = sweep === 'anodic' ? -7 : 7;
    const at = { x: last.potential_V, y: last.current_A * perAmpere };
    return [{ kind: 'label', ...at, text: [{ text: name }], anchor: 'middle', dx_pt: 0, dy_pt, ink: 'text' }];
  });
}
