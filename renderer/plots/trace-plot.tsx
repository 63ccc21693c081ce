import type { Chart } from 'chart.js';
import { useEffect, useRef, useState } from 'react';
import { ChartCanvas } from './chart-canvas';
import { findTracePoint, lineOf, panelAt, type TracePoint } from './find-trace-point';
import { PlotFrame } from './plot-frame';
import { applyTraces, traceConfig } from './trace-config';
import type { TraceModel, TracePick, TraceView } from './trace-model';
import { tracePaint } from './trace-paint';
import { traceView } from './trace-ranges';
import { traceReading } from './trace-reading';
import { traceTable } from './trace-table';
import { walkTraces } from './walk-traces';

interface TracePlotProps {
  model: TraceModel;
  label: string;
  onView?: ((view: TraceView) => void) | undefined;
  onPick?: ((pick: TracePick) => void) | undefined;
}

/** How long zoom and pan rest before new data are asked for. */
const rest_ms = 100;

/** Lines over one x axis with reading, walk, zoom, pan and table; `TimeSeriesPlot` and `VoltammogramPlot` are made of it. */
export function TracePlot({ model, label, onView, onPick }: TracePlotProps) {
  const [chart, setChart] = useState<Chart | null>(null);
  const [at, setAt] = useState<TracePoint | null>(null);
  const report = useViewReport(onView);
  const latest = useRef(model);
  useEffect(() => {
    latest.current = model;
  }, [model]);
  // New points, other indices.
  const drawnPanels = useRef(model.panels);
  if (drawnPanels.current !== model.panels) {
    drawnPanels.current = model.panels;
    if (at !== null) setAt(null);
  }
  const line = at === null ? null : lineOf(model, at);
  const paint = chart === null ? null : tracePaint(chart, model);
  const place =
    at === null || line === null || paint === null
      ? null
      : { x: paint.xPixel(line.x[at.index] as number), y: paint.yPixel(at.panel, line.y[at.index] as number) };
  const zoomed = () => setAt(null);
  return (
    <PlotFrame
      label={label}
      chart={chart}
      reading={at === null || place === null ? null : traceReading(model, at, place)}
      onPoint={(from) => setAt(from === null || chart === null ? null : findTracePoint(chart, model, from, 16))}
      onPick={(from) => {
        if (chart !== null) onPick?.(pickAt(chart, model, from));
      }}
      onStep={(direction) => {
        if (chart !== null) setAt(walkTraces(chart, model, at, direction));
      }}
      onZoom={(factor) => {
        chart?.zoom({ ...(model.zoom === 'x' ? { x: factor } : { x: factor, y: factor }), ...focusOf(chart, place) });
        zoomed();
      }}
      onReset={() => {
        chart?.resetZoom('none');
        zoomed();
      }}
      table={() => traceTable(model, label, inSight(chart, model))}
    >
      <ChartCanvas
        key={`${model.zoom} ${model.panels.map(({ id }) => id).join()}`}
        model={model}
        configure={(current) => traceConfig(current, (changed) => report(traceView(changed, latest.current)))}
        apply={applyTraces}
        onChart={setChart}
      />
    </PlotFrame>
  );
}

/** Tells what is in sight: the first time at once, then when zoom, pan or size rest. */
function useViewReport(onView: TracePlotProps['onView']): (view: TraceView | null) => void {
  const listener = useRef(onView);
  const told = useRef('');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    listener.current = onView;
  }, [onView]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (view) => {
    const words = JSON.stringify(view);
    if (view === null || words === told.current) return;
    clearTimeout(timer.current);
    const tell = () => {
      told.current = words;
      listener.current?.(view);
    };
    timer.current = setTimeout(tell, told.current === '' ? 0 : rest_ms);
  };
}

function focusOf(chart: Chart | null, place: { x: number; y: number } | null): { focalPoint?: { x: number; y: number } } {
  if (chart === null || place === null) return {};
  const { left, right, top, bottom } = chart.chartArea;
  return { focalPoint: { x: Math.min(Math.max(place.x, left), right), y: Math.min(Math.max(place.y, top), bottom) } };
}

function inSight(chart: Chart | null, { x }: TraceModel): [number, number] {
  const scale = chart?.scales.x;
  return scale === undefined ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] : [scale.min / x.factor, scale.max / x.factor];
}

function pickAt(chart: Chart, model: TraceModel, place: { x: number; y: number }): TracePick {
  const paint = tracePaint(chart, model);
  const found = findTracePoint(chart, model, place, 24, false);
  const line = found === null ? null : lineOf(model, found);
  const x = (chart.scales.x?.getValueForPixel(place.x) ?? Number.NaN) / model.x.factor;
  const dot = model.dots.find((each) => Math.hypot(paint.xPixel(each.x) - place.x, paint.yPixel(each.panel, each.y) - place.y) <= 12);
  const band = model.bands.find(({ from, to }) => x >= Math.min(from, to) && x <= Math.max(from, to));
  return {
    x,
    panel: panelAt(chart, model, place.y)?.id ?? null,
    lineId: line?.id ?? null,
    row: (found === null ? undefined : line?.row?.[found.index]) ?? null,
    bandId: band?.id ?? null,
    dotId: dot?.id ?? null,
  };
}
