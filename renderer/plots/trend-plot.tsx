import type { Chart } from 'chart.js';
import { useState } from 'react';
import { ChartCanvas } from './chart-canvas';
import { nearestPoint } from './nearest-point';
import { refusalMiddle } from './paint-trend-refusals';
import { PlotFrame } from './plot-frame';
import type { Reading } from './plot-reading';
import { applyTrend, trendConfig } from './trend-config';
import type { TrendModel, TrendPanel } from './trend-model';
import { panelMaximum } from './trend-panel-maximum';
import { trendTable } from './trend-table';

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
  const marks = () => (chart === null ? [] : model.panels.flatMap((panel) => panelMarks(chart, panel)));
  const find = (place: { x: number; y: number }, reach_px: number) =>
    nearestPoint(
      marks().map(({ id, members }) => ({ id, points: members })),
      place,
      reach_px,
    );
  const memberAt = (found: { id: string; index: number } | null) =>
    found === null ? undefined : marks().find(({ id }) => id === found.id)?.members[found.index];
  const asked = memberAt(at);
  return (
    <PlotFrame
      label={label}
      chart={chart}
      reading={asked === undefined ? null : { ...asked.reading, x: asked.x, y: asked.y, colour: model.theme.accent }}
      onPoint={(place) => setAt(place === null ? null : find(place, 14))}
      onPick={(place) => {
        const picked = memberAt(find(place, 60));
        if (picked !== undefined) onSelect(picked.recording);
      }}
      onStep={onStep}
      table={() => trendTable(model, label)}
    >
      <ChartCanvas
        key={model.panels.map(({ id, scale }) => `${id} ${scale}`).join()}
        model={model}
        configure={trendConfig}
        apply={applyTrend}
        onChart={setChart}
      />
    </PlotFrame>
  );
}

interface Mark {
  x: number;
  y: number;
  recording: string;
  reading: Pick<Reading, 'title' | 'lines' | 'note'>;
}

/** Points of the lines, and ⊘ where a number is refused: what a person may point at. */
function panelMarks(chart: Chart, panel: TrendPanel): { id: string; members: Mark[] }[] {
  const [x, y] = [chart.scales.x, chart.scales[panel.id]];
  if (x === undefined || y === undefined) return [];
  const limit = panelMaximum(panel);
  const lines = panel.series.map((series, k) => ({
    id: `${panel.id} ${k}`,
    members: series.points
      .filter(({ value }) => value <= limit)
      .map(
        (point): Mark => ({
          x: x.getPixelForValue(point.x),
          y: y.getPixelForValue(point.value),
          recording: point.id,
          reading: { title: point.title, lines: [{ quantity: series.quantity, value: point.text }] },
        }),
      ),
  }));
  const refused = panel.refused.map(
    (refusal): Mark => ({
      x: x.getPixelForValue(refusal.x),
      y: refusalMiddle(y),
      recording: refusal.id,
      reading: { title: refusal.title, lines: [{ quantity: refusal.name, value: 'n.d.' }], note: refusal.reason },
    }),
  );
  return [...lines, { id: `${panel.id} refused`, members: refused }];
}
