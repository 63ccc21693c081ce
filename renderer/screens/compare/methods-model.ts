import type { CellComparison } from '../../../src/core/cell-comparison';
import { drawTextRuns } from '../../plots/draw-text-runs';
import { logAxis } from '../../plots/log-axis';
import { paintTraceMarkers, type TraceMarkers } from '../../plots/paint-trace-markers';
import { paintWhiskers, type Whisker } from '../../plots/paint-whiskers';
import type { PlotTheme } from '../../plots/plot-theme';
import type { TraceAxis, TraceLine, TracePaint } from '../../plots/trace-model';
import { methodWords } from './method-words';

/** The D's of a cell, a column a method, on one logarithmic axis. */
export interface MethodsModel {
  x: TraceAxis;
  y: TraceAxis;
  lines: TraceLine[];
  paintOver(paint: TracePaint): void;
}

const panel = 'current';
const half = 0.34;

/** null where no method gives a D. */
export function methodsModel({ diffusion, methods, factors }: CellComparison, theme: PlotTheme): MethodsModel | null {
  const given = methods.filter(({ used }) => used > 0);
  if (given.length === 0) return null;
  const columns = given.map(({ method, geometric_cm2PerS }, k) => {
    const own = diffusion.flatMap((one) => (one.method === method && one.value !== null ? [{ ...one, value: one.value }] : []));
    const xOf = (index: number) => k + (own.length === 1 ? 0 : half * ((2 * index) / (own.length - 1) - 1));
    const line: TraceLine = {
      ...{ id: method, label: methodWords[method].words, colour: theme.text },
      // Gaps between them: D's of one method are not joined.
      x: Float64Array.from(own.flatMap((_, index) => [xOf(index), Number.NaN])),
      y: Float64Array.from(own.flatMap(({ value }) => [Math.log10(value), Number.NaN])),
    };
    const markers: TraceMarkers = { panel, line, ...methodWords[method].look, colour: theme.text };
    const whiskers = own.flatMap(({ ci95 }, index): Whisker[] =>
      ci95 === null || !(ci95[0] > 0)
        ? []
        : [{ panel, x: xOf(index), low: Math.log10(ci95[0]), high: Math.log10(ci95[1]), colour: theme.text3 }],
    );
    return { method, k, mean: Math.log10(geometric_cm2PerS!), line, markers, whiskers };
  });
  const values = diffusion.flatMap(({ value }) => value ?? []);
  return {
    x: {
      ...{ name: '', unit: '', factor: 1, min: -0.6, max: given.length - 0.4 },
      written: {
        ticks: () => given.map((_, k) => k),
        numberAt: (place) => place,
        label: (place) => methodWords[given[Math.round(place)]?.method ?? 'impedance'].short,
      },
    },
    y: logAxis('*D*', 'cm² s⁻¹', values),
    lines: columns.map(({ line }) => line),
    paintOver: (paint) => {
      for (const { whiskers, markers } of columns) {
        paintWhiskers(paint, whiskers);
        paintTraceMarkers(paint, [markers]);
      }
      for (const { k, mean } of columns) paintMean(paint, k, mean);
      columns.slice(1).forEach((column, index) => {
        const before = columns[index]!;
        const apart = factors.find(({ over, under }) => [over, under].includes(before.method) && [over, under].includes(column.method));
        if (apart !== undefined && apart.factor >= 1.5) paintFactor(paint, before.k + 0.5, before.mean, column.mean, apart.factor);
      });
    },
  };
}

function paintMean(paint: TracePaint, k: number, mean: number): void {
  const { context, theme } = paint;
  const y = paint.yPixel(panel, mean);
  context.strokeStyle = theme.accent;
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(paint.xPixel(k - 0.42), y);
  context.lineTo(paint.xPixel(k + 0.42), y);
  context.stroke();
}

/** A dimension line between two means, with how many times they are apart. */
function paintFactor(paint: TracePaint, x: number, from: number, to: number, factor: number): void {
  const { context, theme } = paint;
  const [at, top, bottom] = [
    Math.round(paint.xPixel(x)) + 0.5,
    paint.yPixel(panel, Math.max(from, to)),
    paint.yPixel(panel, Math.min(from, to)),
  ];
  context.strokeStyle = theme.accent;
  context.lineWidth = 1.2;
  context.beginPath();
  context.moveTo(at, top);
  context.lineTo(at, bottom);
  for (const end of [top, bottom]) {
    context.moveTo(at - 4, end);
    context.lineTo(at + 4, end);
  }
  context.stroke();
  const words = `× ${factor < 10 ? factor.toFixed(1) : Number(factor.toPrecision(2))}`;
  drawTextRuns(context, words, at + 6, (top + bottom) / 2, {
    size_px: 11,
    colour: theme.accent,
    family: theme.family,
    weight: 600,
    halo: theme.surface,
  });
}
