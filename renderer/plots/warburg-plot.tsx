import type { Chart } from 'chart.js';
import { useState } from 'react';
import { formatReading } from '../../src/core/plot/format-reading';
import { ChartCanvas } from './chart-canvas';
import { nearestPoint } from './nearest-point';
import { PlotFrame } from './plot-frame';
import type { Reading } from './plot-reading';
import { applyWarburg, warburgConfig } from './warburg-config';
import type { WarburgMember, WarburgModel } from './warburg-model';
import { warburgTable } from './warburg-table';

interface WarburgPlotProps {
  model: WarburgModel;
  label: string;
  onSelect(id: string): void;
}

/** Z′ over ω^(−1/2) of a series, with the points that make each Warburg line. */
export function WarburgPlot({ model, label, onSelect }: WarburgPlotProps) {
  const [chart, setChart] = useState<Chart | null>(null);
  const [at, setAt] = useState<{ id: string; index: number } | null>(null);
  const places = (member: WarburgMember) => (chart === null ? [] : member.measured.map((point) => toPixel(chart, point)));
  const find = (from: { x: number; y: number }, reach_px: number) =>
    nearestPoint(
      model.members.map((member) => ({ id: member.id, points: places(member) })),
      from,
      reach_px,
    );
  const member = model.members.find(({ id }) => id === at?.id);
  const point = member?.measured[at?.index ?? -1];
  return (
    <PlotFrame
      label={label}
      chart={chart}
      reading={
        chart === null || member === undefined || point === undefined ? null : readingOf(model, member, point, toPixel(chart, point))
      }
      onPoint={(place) => setAt(place === null ? null : find(place, 14))}
      onPick={(place) => {
        const found = find(place, 24);
        if (found !== null) onSelect(found.id);
      }}
      onStep={(direction) => {
        const walked = model.members.find(({ id }) => id === (model.selectedId ?? at?.id)) ?? model.members[0];
        if (walked === undefined) return;
        const from = at?.id === walked.id ? at.index : direction === 1 ? -1 : walked.measured.length;
        setAt({ id: walked.id, index: Math.min(Math.max(from + direction, 0), walked.measured.length - 1) });
      }}
      table={() => warburgTable(model, label)}
    >
      <ChartCanvas
        key={model.alone === null ? 'one' : 'two'}
        model={model}
        configure={warburgConfig}
        apply={applyWarburg}
        onChart={setChart}
      />
    </PlotFrame>
  );
}

function readingOf(
  model: WarburgModel,
  { label, colour, used, measured }: WarburgMember,
  point: { x: number; y: number },
  place: { x: number; y: number },
): Reading {
  const isUsed = used.has(measured.indexOf(point));
  return {
    ...place,
    title: isUsed ? `${label}, on the line` : label,
    colour,
    lines: [
      { quantity: '*f*', value: `${formatReading(1 / (2 * Math.PI * point.x ** 2))} Hz` },
      { quantity: '*ω*^{−1/2}', value: `${formatReading(point.x)} s^(1/2)` },
      { quantity: '*Z*′', value: `${formatReading(point.y)} ${model.unit}` },
    ],
  };
}

function toPixel(chart: Chart, point: { x: number; y: number }): { x: number; y: number } {
  return { x: chart.scales.x?.getPixelForValue(point.x) ?? 0, y: chart.scales.measured?.getPixelForValue(point.y) ?? 0 };
}
