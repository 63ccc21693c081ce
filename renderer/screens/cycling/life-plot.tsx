import { useCallback, useMemo } from 'react';
import type { CyclingResult } from '../../../src/core/cycling-result';
import { usePlotTheme } from '../../app/use-plot-theme';
import { TimeSeriesPlot } from '../../plots/time-series-plot';
import type { TracePaint, TracePick } from '../../plots/trace-model';
import { WithFigure } from '../figure/with-figure';
import { useCyclingView } from './cycling-view';
import { cycleAt, lifeModel } from './life-model';
import { paintLife } from './paint-life';

interface LifePlotProps {
  result: CyclingResult;
  selected: number | null;
  onSelect(cycle: number): void;
}

const tabWords = {
  capacity: 'Capacity and coulombic efficiency',
  potential: 'Mean potentials and polarisation',
  energy: 'Energy and its efficiency',
};

/** What the cell gave, cycle by cycle. */
export function LifePlot({ result, selected, onSelect }: LifePlotProps) {
  const theme = usePlotTheme();
  const { lifeTab, cycleScale } = useCyclingView();
  const model = useMemo(() => lifeModel(result, lifeTab, cycleScale, theme), [result, lifeTab, cycleScale, theme]);
  const selectedAt = selected === null ? null : cycleScale === 'root' ? Math.sqrt(selected) : selected;
  const paintOver = useCallback((paint: TracePaint) => paintLife(paint, model, selectedAt), [model, selectedAt]);
  const onPick = ({ x }: TracePick) => {
    const cycle = cycleAt(result.cycles, x, cycleScale);
    if (cycle !== null) onSelect(cycle);
  };
  return (
    <WithFigure request={{ kinds: [`cycling-${lifeTab}`], sample: result.sample }}>
      <TimeSeriesPlot
        key={`${result.sample} ${lifeTab} ${cycleScale}`}
        label={`${tabWords[lifeTab]} over ${result.cycles.length} cycles of ${result.sample}`}
        x={model.x}
        panels={model.panels}
        paintOver={paintOver}
        theme={theme}
        onPick={onPick}
      />
    </WithFigure>
  );
}
