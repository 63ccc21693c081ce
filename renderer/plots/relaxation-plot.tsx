import type { Chart } from 'chart.js';
import { useState } from 'react';
import { formatReading } from '../../src/core/plot/format-reading';
import { ChartCanvas } from './chart-canvas';
import { nearestPoint } from './nearest-point';
import { PlotFrame } from './plot-frame';
import { applyRelaxation, relaxationConfig } from './relaxation-config';
import type { RelaxationModel } from './relaxation-model';
import { relaxationTable } from './relaxation-table';

/** Relaxation times of one spectrum; arrows walk along the distribution. */
export function RelaxationPlot({ model, label }: { model: RelaxationModel; label: string }) {
  const [chart, setChart] = useState<Chart | null>(null);
  const [at, setAt] = useState<number | null>(null);
  const last = model.tau_s.length - 1;
  const place = (k: number) => ({
    x: chart?.scales.x?.getPixelForValue(model.tau_s[k] as number) ?? 0,
    y: chart?.scales.y?.getPixelForValue(model.gamma_ohm[k] as number) ?? 0,
  });
  const curve = () => [{ id: 'distribution', points: Array.from(model.tau_s, (_, k) => place(k)) }];
  return (
    <PlotFrame
      label={label}
      chart={chart}
      reading={
        at === null
          ? null
          : {
              ...place(at),
              title: 'relaxation time',
              colour: model.theme.accent,
              lines: [
                { quantity: '*τ*', value: `${formatReading(model.tau_s[at] as number, 3)} s` },
                { quantity: '*f*', value: `${formatReading(1 / (2 * Math.PI * (model.tau_s[at] as number)), 3)} Hz` },
                { quantity: '*γ*', value: `${formatReading(model.gamma_ohm[at] as number, 3)} Ω` },
              ],
            }
      }
      onPoint={(point) => setAt(point === null ? null : (nearestPoint(curve(), point, 14)?.index ?? null))}
      onPick={() => {}}
      onStep={(direction) => setAt((before) => Math.min(Math.max((before ?? (direction === 1 ? -1 : last + 1)) + direction, 0), last))}
      table={() => relaxationTable(model, label)}
    >
      <ChartCanvas model={model} configure={relaxationConfig} apply={applyRelaxation} onChart={setChart} />
    </PlotFrame>
  );
}
