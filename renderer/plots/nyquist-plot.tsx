import type { Chart } from 'chart.js';
import { useState } from 'react';
import { ChartCanvas } from './chart-canvas';
import type { ImpedanceModel, PlotPoint } from './impedance-model';
import { impedanceReading } from './impedance-reading';
import { impedanceTable } from './impedance-table';
import { nearestPoint } from './nearest-point';
import { applyNyquist, nyquistConfig } from './nyquist-config';
import { PlotFrame } from './plot-frame';
import { pointsInBox } from './points-in-box';
import { usePointWalk } from './use-point-walk';

interface ImpedancePlotProps {
  model: ImpedanceModel;
  label: string;
  onSelect(id: string): void;
  /** Points of the selected spectrum to leave out of the fit or to take back, by index. */
  onMask?(points: number[]): void;
}

/** Z′ against −Z″ of a series at equal scale. */
export function NyquistPlot({ model, label, onSelect, onMask }: ImpedancePlotProps) {
  const [chart, setChart] = useState<Chart | null>(null);
  const { at, setAt, step } = usePointWalk(model);
  const curves = () =>
    chart === null ? [] : model.members.map(({ id, measured }) => ({ id, points: measured.points.map((point) => toPixel(chart, point)) }));
  const asked = model.members.find(({ id }) => id === at?.id)?.measured.points[at?.index ?? -1];
  const mask = (where: 'here' | { from: PlotPoint; to: PlotPoint }) => {
    const points = curves().find(({ id }) => id === model.selectedId)?.points ?? [];
    const chosen =
      where !== 'here' ? pointsInBox(points, where.from, where.to) : at?.id === model.selectedId && at !== null ? [at.index] : [];
    if (chosen.length > 0) onMask?.(chosen);
  };
  return (
    <PlotFrame
      label={label}
      chart={chart}
      reading={chart === null || at === null || asked === undefined ? null : impedanceReading(model, at, toPixel(chart, asked))}
      onPoint={(place) => setAt(place === null ? null : nearestPoint(curves(), place, 14))}
      onPick={(place) => {
        const found = nearestPoint(curves(), place, 24);
        if (found !== null) onSelect(found.id);
      }}
      onStep={step}
      {...(onMask === undefined ? {} : { onMask: mask })}
      onZoom={(factor) => {
        chart?.zoom({ x: factor, y: factor, focalPoint: focus(chart, model, asked) });
        setAt(at === null ? null : { ...at });
      }}
      onReset={() => {
        chart?.resetZoom('none');
        setAt(null);
      }}
      table={() => impedanceTable(model, label)}
    >
      <ChartCanvas
        model={model}
        configure={(current) => nyquistConfig(current, () => setAt(null))}
        apply={applyNyquist}
        onChart={setChart}
      />
    </PlotFrame>
  );
}

/** Where keys zoom to: the point asked about, else the middle of the selected spectrum, else of the first. */
function focus(chart: Chart, model: ImpedanceModel, asked: PlotPoint | undefined): PlotPoint {
  const points = (model.members.find(({ id }) => id === model.selectedId) ?? model.members[0])?.measured.points ?? [];
  const point = asked ?? points[Math.floor(points.length / 2)];
  const { left, right, top, bottom } = chart.chartArea;
  if (point === undefined) return { x: (left + right) / 2, y: (top + bottom) / 2 };
  const place = toPixel(chart, point);
  return { x: Math.min(Math.max(place.x, left), right), y: Math.min(Math.max(place.y, top), bottom) };
}

function toPixel(chart: Chart, point: PlotPoint): PlotPoint {
  return { x: chart.scales.x?.getPixelForValue(point.x) ?? 0, y: chart.scales.y?.getPixelForValue(point.y) ?? 0 };
}
