import type { Chart } from 'chart.js';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { formatReading } from '../../src/core/plot/format-reading';
import { ChartCanvas } from './chart-canvas';
import { nearestPoint } from './nearest-point';
import { PlotFrame } from './plot-frame';
import type { Reading } from './plot-reading';
import { applyResiduals, residualConfig } from './residual-config';
import type { ResidualModel } from './residual-model';
import classes from './residual-plot.module.css';
import { residualTable } from './residual-table';

interface ResidualPlotProps {
  model: ResidualModel;
  label: string;
  /** The range that takes part after a handle was dragged, in Hz; missing: nothing can be left out here. */
  onRange?(low_Hz: number, high_Hz: number): void;
}

/** Residuals over frequency. The handles at both ends drag, or move by arrow keys, and leave out what lies beyond them. */
export function ResidualPlot({ model, label, onRange }: ResidualPlotProps) {
  const [chart, setChart] = useState<Chart | null>(null);
  const [at, setAt] = useState<number | null>(null);
  const [, redraw] = useState(0);
  const curves = () =>
    (['real_percent', 'imaginary_percent'] as const).map((id) => ({
      id,
      points: Array.from(model.frequency_Hz, (f, k) => (chart === null ? { x: 0, y: 0 } : toPixel(chart, f, model[id][k] as number))),
    }));
  const step = (direction: -1 | 1) => {
    const last = model.frequency_Hz.length - 1;
    setAt((before) => Math.min(Math.max((before ?? (direction === 1 ? -1 : last + 1)) + direction, 0), last));
  };
  return (
    <PlotFrame
      label={label}
      chart={chart}
      reading={chart === null || at === null ? null : readingOf(model, at, chart)}
      onPoint={(place) => setAt(place === null ? null : (nearestPoint(curves(), place, 14)?.index ?? null))}
      onPick={() => {}}
      onStep={step}
      table={() => residualTable(model, label)}
    >
      <ChartCanvas
        model={model}
        configure={residualConfig}
        apply={(next, shown, before) => {
          const changed = applyResiduals(next, shown, before);
          // The handles stand where the scales say, which are there after the drawing.
          requestAnimationFrame(() => redraw((n) => n + 1));
          return changed;
        }}
        onChart={setChart}
      />
      {chart !== null && onRange !== undefined && <RangeHandles chart={chart} model={model} onRange={onRange} />}
    </PlotFrame>
  );
}

interface RangeHandlesProps {
  chart: Chart;
  model: ResidualModel;
  onRange(low_Hz: number, high_Hz: number): void;
}

function RangeHandles({ chart, model, onRange }: RangeHandlesProps) {
  const [dragged, setDragged] = useState<{ end: 'low' | 'high'; frequency_Hz: number } | null>(null);
  const frequencies = Array.from(model.frequency_Hz).toSorted((a, b) => a - b);
  const taken = Array.from(model.frequency_Hz)
    .filter((_, k) => !model.masked.has(k))
    .toSorted((a, b) => a - b);
  const { x } = chart.scales;
  const [low, high] = [taken[0], taken.at(-1)];
  if (x === undefined || low === undefined || high === undefined) return null;
  const settle = (end: 'low' | 'high', frequency_Hz: number) => {
    setDragged(null);
    const nearest = frequencies.reduce((a, b) => (Math.abs(Math.log(b / frequency_Hz)) < Math.abs(Math.log(a / frequency_Hz)) ? b : a));
    if (end === 'low' && nearest < high && nearest !== low) onRange(nearest, high);
    if (end === 'high' && nearest > low && nearest !== high) onRange(low, nearest);
  };
  const handle = (end: 'low' | 'high', value: number) => {
    const shown = dragged?.end === end ? dragged.frequency_Hz : value;
    const place = (event: PointerEvent<HTMLElement>) => {
      const box = chart.canvas.getBoundingClientRect();
      return x.getValueForPixel(Math.min(Math.max(event.clientX - box.left, x.left), x.right)) as number;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      const next = frequencies[frequencies.indexOf(value) + by];
      if (by === 0 || next === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      settle(end, next);
    };
    return (
      <div
        key={end}
        className={classes.handle}
        style={{ left: x.getPixelForValue(shown), top: chart.chartArea.top, height: chart.chartArea.height }}
        role="slider"
        tabIndex={0}
        aria-label={end === 'low' ? 'Lowest frequency of the fit' : 'Highest frequency of the fit'}
        aria-orientation="horizontal"
        aria-valuemin={frequencies[0]}
        aria-valuemax={frequencies.at(-1)}
        aria-valuenow={shown}
        aria-valuetext={`${formatReading(shown, 3)} Hz`}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.stopPropagation();
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragged({ end, frequency_Hz: value });
        }}
        onPointerMove={(event) => {
          if (dragged?.end !== end) return;
          event.stopPropagation();
          setDragged({ end, frequency_Hz: place(event) });
        }}
        onPointerUp={(event) => {
          event.stopPropagation();
          if (dragged?.end === end) settle(end, place(event));
        }}
      />
    );
  };
  return (
    <>
      {handle('low', low)}
      {handle('high', high)}
    </>
  );
}

function readingOf(model: ResidualModel, index: number, chart: Chart): Reading {
  const [f, re, im] = [model.frequency_Hz[index], model.real_percent[index], model.imaginary_percent[index]] as [number, number, number];
  return {
    ...toPixel(chart, f, Math.abs(re) > Math.abs(im) ? re : im),
    title: model.masked.has(index) ? 'left out of the fit' : `${formatReading(f, 3)} Hz`,
    colour: model.theme.accent,
    lines: [
      { quantity: '*f*', value: `${formatReading(f)} Hz` },
      { quantity: 'real', value: `${formatReading(re, 2)} %` },
      { quantity: 'imaginary', value: `${formatReading(im, 2)} %` },
    ],
  };
}

function toPixel(chart: Chart, frequency_Hz: number, percent: number): { x: number; y: number } {
  return { x: chart.scales.x?.getPixelForValue(frequency_Hz) ?? 0, y: chart.scales.y?.getPixelForValue(percent) ?? 0 };
}
