import { useMemo } from 'react';
import type { CyclingResult } from '../../../src/core/cycling-result';
import { usePlotTheme } from '../../app/use-plot-theme';
import { VoltammogramPlot } from '../../plots/voltammogram-plot';
import { PaneNote } from '../../widgets/pane-note';
import { WithFigure } from '../figure/with-figure';
import { capacityUnit } from './capacity-unit';
import { chargeCurves, differentialCurves } from './curves-model';
import { useCycleCurves } from './use-cycle-curves';

interface CurvesPlotProps {
  result: CyclingResult;
  kind: 'curves' | 'dqdv';
  cycles: readonly number[];
  selected: number | null;
  onSelect(cycle: number): void;
}

/** Charge and discharge curves of some cycles, or their dQ/dV. */
export function CurvesPlot({ result, kind, cycles, selected, onSelect }: CurvesPlotProps) {
  const theme = usePlotTheme();
  const curves = useCycleCurves(result, cycles);
  const lastCycle = result.cycles.at(-1)?.cycle ?? 1;
  const model = useMemo(() => {
    if (curves === null) return null;
    const make = kind === 'curves' ? chargeCurves : differentialCurves;
    return make(curves, capacityUnit(result), lastCycle, theme, selected);
  }, [curves, kind, result, lastCycle, theme, selected]);
  if (cycles.length === 0) return <PaneNote>None of these cycles is in the recordings.</PaneNote>;
  if (model === null) return null;
  const what = kind === 'curves' ? 'Potential over capacity' : 'dQ/dV over potential';
  return (
    <WithFigure
      request={{ kinds: [kind === 'curves' ? 'cycling-curves' : 'cycling-differential'], sample: result.sample, cycles: [...cycles] }}
    >
      <VoltammogramPlot
        key={`${result.sample} ${kind}`}
        label={`${what}, ${cycles.length === 1 ? 'cycle' : `${cycles.length} cycles,`} ${cycles[0]}${cycles.length === 1 ? '' : ` to ${cycles.at(-1)}`}`}
        x={model.x}
        y={model.y}
        lines={model.lines}
        mapKey={model.mapKey}
        selectedId={selected === null ? null : String(selected)}
        theme={theme}
        onPick={({ lineId }) => lineId !== null && onSelect(Number(lineId))}
      />
    </WithFigure>
  );
}
