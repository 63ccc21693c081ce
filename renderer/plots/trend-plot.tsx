import type { Chart } from 'chart.js';
import { useState } from 'react';
import { ChartCanvas } from './chart-canvas';
import { nearestPoint } from './nearest-point';
import { PlotFrame } from './plot-frame';
import type { Reading } from './plot-reading';
import { applyTrend, trendConfig } from './trend-config';
import type { TrendModel, TrendPoint } from './trend-model';
import { panelMaximum } from './trend-panel-maximum';

interface TrendPlotProps {
  model: TrendModel;
  label: string;
  onSelect(id: string): void;
  /** −1 or 1 to the neighbour in the series. */
  onStep(direction: -1 | 1): void;
}

/** Values over cycle (or potential …) with their 95 % intervals. */
export function TrendPlot({ model, label, onSelect, onStep }: TrendPlotProps) {
  const [chart, setChart] = useState<Chart | null>(null);
  const [at, setAt] = useState<{ id: string; index: number } | null>(null);
  const curves = () =>
    chart === null
      ? []
      : shownSeries(model).map((series) => ({ id: series.id, points: series.points.map((point) => toPixel(chart, series.panel, point)) }));
  const asked = at === null ? undefined : shownSeries(model).find((series) => series.id === at.id);
  const point = asked?.points[at?.index ?? -1];
  return (
    <PlotFrame
      label={label}
      chart={chart}
      reading={
        chart === null || asked === undefined || point === undefined
          ? null
          : readingOf(model, asked.name, point, toPixel(chart, asked.panel, point))
      }
      onPoint={(place) => setAt(place === null ? null : nearestPoint(curves(), place, 14))}
      onPick={(place) => {
        const found = nearestPoint(curves(), place, 60);
        const id = shownSeries(model).find((series) => series.id === found?.id)?.points[found?.index ?? -1]?.id;
        if (id !== undefined) onSelect(id);
      }}
      onStep={onStep}
    >
      <ChartCanvas
        key={model.panels.map(({ id }) => id).join()}
        model={model}
        configure={trendConfig}
        apply={applyTrend}
        onChart={setChart}
      />
    </PlotFrame>
  );
}

function shownSeries(model: TrendModel) {
  return model.panels.flatMap((panel) => {
    const limit = panelMaximum(panel);
    return panel.series.map((series) => ({
      id: `${panel.id} ${series.name}`,
      panel: panel.id,
      name: series.name,
      points: series.points.filter((point) => point.value <= limit),
    }));
  });
}

function readingOf(model: TrendModel, name: string, point: TrendPoint, place: { x: number; y: number }): Reading {
  return { ...place, title: point.title, colour: model.theme.accent, lines: [{ quantity: name, value: point.text }] };
}

function toPixel(chart: Chart, panel: string, point: TrendPoint): { x: number; y: number } {
  return { x: chart.scales.x?.getPixelForValue(point.x) ?? 0, y: chart.scales[panel]?.getPixelForValue(point.value) ?? 0 };
}
