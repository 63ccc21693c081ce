import type { Chart } from 'chart.js';
import { useState } from 'react';
import { formatReading } from '../../src/core/plot/format-reading';
import { ChartCanvas } from './chart-canvas';
import { nearestPoint } from './nearest-point';
import { PlotFrame } from './plot-frame';
import type { PlotTableData } from './plot-table';
import { applyXy, xyConfig } from './xy-config';
import type { XyModel, XyPoint, XySeries } from './xy-model';

interface XyPlotProps {
  model: XyModel;
  /** The plot in a sentence. */
  label: string;
  /** A point was clicked: its series and its place in it. */
  onPick?(id: string, index: number): void;
}

/** Points with their lines over any two quantities; arrows walk along the selected series, T shows the table. */
export function XyPlot({ model, label, onPick }: XyPlotProps) {
  const [chart, setChart] = useState<Chart | null>(null);
  const [at, setAt] = useState<{ id: string; index: number } | null>(null);
  const shown = model.series.map((series) => ({ series, points: pointsOf(series, model) }));
  const asked = shown.find(({ series }) => series.id === at?.id);
  const point = asked?.points[at?.index ?? -1];
  const find = (place: { x: number; y: number }, reach_px: number) =>
    chart === null
      ? null
      : nearestPoint(
          shown.map(({ series, points }) => ({ id: series.id, points: points.map((each) => toPixel(chart, each)) })),
          place,
          reach_px,
        );
  return (
    <PlotFrame
      label={label}
      chart={chart}
      reading={
        chart === null || asked === undefined || point === undefined
          ? null
          : { ...toPixel(chart, point), title: point.title, colour: asked.series.colour ?? model.theme.accent, lines: point.lines }
      }
      onPoint={(place) => setAt(place === null ? null : find(place, 14))}
      onPick={(place) => {
        const found = find(place, 40);
        if (found !== null) onPick?.(found.id, found.index);
      }}
      onStep={(direction) => {
        const walked = asked ?? shown.find(({ series }) => series.id === model.selectedId) ?? shown[0];
        if (walked === undefined) return;
        const from = at !== null && asked === walked ? at.index : direction === 1 ? -1 : walked.points.length;
        setAt({ id: walked.series.id, index: Math.min(Math.max(from + direction, 0), walked.points.length - 1) });
      }}
      table={() => tableOf(model, label)}
    >
      <ChartCanvas key={`${model.x.scale} ${model.y.scale}`} model={model} configure={xyConfig} apply={applyXy} onChart={setChart} />
    </PlotFrame>
  );
}

/** Measured points, else those of the line. */
function pointsOf({ points, line, name }: XySeries, { x, y }: XyModel): readonly XyPoint[] {
  if (points.length > 0 || line === null) return points;
  const read = (title: string, value: number) => ({ quantity: title.replace(/ \(.*$/, ''), value: formatReading(value) });
  return Array.from(line.x, (at, k) => ({ at, value: line.y[k]! }))
    .filter(({ value }) => Number.isFinite(value))
    .map(({ at, value }) => ({ x: at, y: value, title: name.replaceAll('*', ''), lines: [read(x.title, at), read(y.title, value)] }));
}

function toPixel(chart: Chart, { x, y }: { x: number; y: number }): { x: number; y: number } {
  return { x: chart.scales.x?.getPixelForValue(x) ?? 0, y: chart.scales.y?.getPixelForValue(y) ?? 0 };
}

function tableOf(model: XyModel, caption: string): PlotTableData {
  const rows = model.series.flatMap((series) => pointsOf(series, model).map((point) => ({ series, point })));
  return {
    caption,
    remark: `${rows.length} points`,
    heads: [
      { name: 'curve', unit: '' },
      { name: model.x.title, unit: '' },
      { name: model.y.title, unit: '' },
    ],
    rows: rows.length,
    cell: (row, column) => {
      const { series, point } = rows[row]!;
      if (column === 0) return series.name.replaceAll('*', '');
      return formatReading(column === 1 ? point.x : point.y, 6);
    },
  };
}
