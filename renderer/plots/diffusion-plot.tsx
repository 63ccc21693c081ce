import type { Chart } from 'chart.js';
import { useState } from 'react';
import { ChartCanvas } from './chart-canvas';
import { applyDiffusion, diffusionConfig } from './diffusion-config';
import type { DiffusionModel } from './diffusion-model';
import { nearestPoint } from './nearest-point';
import { PlotFrame } from './plot-frame';
import type { PlotTableData } from './plot-table';

interface DiffusionPlotProps {
  model: DiffusionModel;
  label: string;
  onSelect(id: number): void;
  /** −1 or 1 to the neighbour in the titration. */
  onStep(direction: -1 | 1): void;
  table(): PlotTableData;
}

/** D of each pulse against potential or capacity: discharge filled, charge open, what does not count dotted, what is refused on the axis. */
export function DiffusionPlot({ model, label, onSelect, onStep, table }: DiffusionPlotProps) {
  const [chart, setChart] = useState<Chart | null>(null);
  const [at, setAt] = useState<number | null>(null);
  const places = () => {
    const { x, y } = chart?.scales ?? {};
    if (x === undefined || y === undefined) return [];
    return [
      ...model.points.map((point) => ({ ...point, px: x.getPixelForValue(point.x), py: y.getPixelForValue(point.value) })),
      ...model.refused.map((place) => ({ ...place, text: 'n.d.', px: x.getPixelForValue(place.x), py: y.bottom - 9 })),
    ];
  };
  const find = (from: { x: number; y: number }, reach_px: number) => {
    const all = places();
    const found = nearestPoint([{ id: '', points: all.map(({ px, py }) => ({ x: px, y: py })) }], from, reach_px);
    return found === null ? null : (all[found.index]?.id ?? null);
  };
  const asked = at === null ? undefined : places().find(({ id }) => id === at);
  return (
    <PlotFrame
      label={label}
      chart={chart}
      reading={
        asked === undefined
          ? null
          : { x: asked.px, y: asked.py, title: asked.title, colour: model.theme.accent, lines: [{ quantity: '*D*', value: asked.text }] }
      }
      onPoint={(place) => setAt(place === null ? null : find(place, 14))}
      onPick={(place) => {
        const id = find(place, 40);
        if (id !== null) onSelect(id);
      }}
      onStep={onStep}
      table={table}
    >
      <ChartCanvas model={model} configure={diffusionConfig} apply={applyDiffusion} onChart={setChart} />
    </PlotFrame>
  );
}
