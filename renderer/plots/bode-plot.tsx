import type { Chart } from 'chart.js';
import { useState } from 'react';
import { applyBode, bodeConfig } from './bode-config';
import { ChartCanvas } from './chart-canvas';
import type { ImpedanceMember, ImpedanceModel, PlotPoint } from './impedance-model';
import { impedanceReading } from './impedance-reading';
import { impedanceTable } from './impedance-table';
import { minusPhase_deg } from './minus-phase';
import { nearestPoint } from './nearest-point';
import { PlotFrame } from './plot-frame';
import { pointsInBox } from './points-in-box';
import { usePointWalk } from './use-point-walk';

interface BodePlotProps {
  model: ImpedanceModel;
  label: string;
  onSelect(id: string): void;
  /** Points of the selected spectrum to leave out of the fit or to take back, by index. */
  onMask?(points: number[]): void;
}

/** |Z| and −φ of a series over frequency. */
export function BodePlot({ model, label, onSelect, onMask }: BodePlotProps) {
  const [chart, setChart] = useState<Chart | null>(null);
  const { at, setAt, step } = usePointWalk(model);
  const member = model.members.find(({ id }) => id === at?.id);
  const place = chart === null || member === undefined || at === null ? null : placesOf(chart, member, 'modulus')[at.index];
  const find = (from: PlotPoint, reach_px: number) => {
    if (chart === null) return null;
    const panel = from.y <= (chart.scales.modulus?.bottom ?? 0) ? 'modulus' : 'phase';
    return nearestPoint(
      model.members.map((each) => ({ id: each.id, points: placesOf(chart, each, panel) })),
      from,
      reach_px,
    );
  };
  const mask = (where: 'here' | { from: PlotPoint; to: PlotPoint }) => {
    const selected = model.members.find(({ id }) => id === model.selectedId);
    if (chart === null || selected === undefined) return;
    const inBox = (box: { from: PlotPoint; to: PlotPoint }) =>
      (['modulus', 'phase'] as const).flatMap((panel) => pointsInBox(placesOf(chart, selected, panel), box.from, box.to));
    const chosen = where === 'here' ? (at?.id === selected.id ? [at.index] : []) : [...new Set(inBox(where))];
    if (chosen.length > 0) onMask?.(chosen);
  };
  return (
    <PlotFrame
      label={label}
      chart={chart}
      reading={at === null || !place ? null : impedanceReading(model, at, place)}
      onZoom={(factor) => {
        chart?.zoom({ x: factor });
        setAt(null);
      }}
      onPoint={(from) => setAt(from === null ? null : find(from, 14))}
      onPick={(from) => {
        const found = find(from, 24);
        if (found !== null) onSelect(found.id);
      }}
      onStep={step}
      {...(onMask === undefined ? {} : { onMask: mask })}
      onReset={() => {
        chart?.resetZoom('none');
        setAt(null);
      }}
      table={() => impedanceTable(model, label)}
    >
      <ChartCanvas model={model} configure={bodeConfig} apply={applyBode} onChart={setChart} />
    </PlotFrame>
  );
}

function placesOf(chart: Chart, member: ImpedanceMember, panel: 'modulus' | 'phase'): PlotPoint[] {
  const [x, y] = [chart.scales.x, chart.scales[panel]];
  return member.measured.points.map((point, index) => ({
    x: x?.getPixelForValue(member.measured.frequency_Hz[index] as number) ?? 0,
    y: y?.getPixelForValue(panel === 'modulus' ? Math.hypot(point.x, point.y) : minusPhase_deg(point)) ?? 0,
  }));
}
