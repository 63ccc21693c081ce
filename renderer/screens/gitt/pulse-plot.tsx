import { useMemo, useState } from 'react';
import type { PulseForm } from '../../../src/core/titration-options';
import type { TitrationPulse } from '../../../src/core/titration-result';
import { usePlotTheme } from '../../app/use-plot-theme';
import { quantityAxis } from '../../plots/quantity-axis';
import { TimeSeriesPlot } from '../../plots/time-series-plot';
import type { TraceBand, TracePaint, TracePanel, TraceView } from '../../plots/trace-model';
import { paintConstructions } from './paint-constructions';
import { potentialAxis } from './potential-axis';
import { usePulseTrace } from './pulse-trace';

/** Room for the words of ΔEs behind the rest, as a part of what is shown. */
const behind = 0.3;

/** One pulse with the end of the rest before it and the rest behind it; the ledger's numbers are drawn as dimension lines. */
export function PulsePlot({ id, pulse, form }: { id: string; pulse: TitrationPulse; form: PulseForm }) {
  const theme = usePlotTheme();
  const [view, setView] = useState<TraceView | null>(null);
  const trace = usePulseTrace(id, pulse, true, view);
  const { pulseDuration_s, restDuration_s, potentialBefore_V, potentialAfter_V, line } = pulse;
  const drawn = useMemo(() => {
    const total_s = pulseDuration_s + (restDuration_s ?? 0);
    const known = [potentialBefore_V, potentialAfter_V, line?.intercept_V].filter((value) => value != null);
    const axis = potentialAxis([...(trace?.potential_V ?? []), ...known]);
    const lines =
      trace === null
        ? []
        : [
            {
              id,
              label: 'measured',
              colour: theme.text,
              x: trace.time_s,
              y: trace.potential_V,
              row: trace.row,
              rowsInSight: trace.rowsInSight,
            },
          ];
    const panels: TracePanel[] = [{ id: 'potential_V', axis, lines, weight: 1 }];
    const [min, max] = [trace?.time_s[0] ?? 0, total_s + behind * total_s];
    return { x: quantityAxis({ quantity: 'time_s', unit: 's', min, max }), panels };
  }, [id, trace, theme, pulseDuration_s, restDuration_s, potentialBefore_V, potentialAfter_V, line]);
  const bands = useMemo(
    (): TraceBand[] => [{ id: 'pulse', from: 0, to: pulseDuration_s, tint: 'accent', label: 'pulse' }],
    [pulseDuration_s],
  );
  const paintOver = useMemo(() => (paint: TracePaint) => paintConstructions(paint, 'potential_V', pulse, form), [pulse, form]);
  return (
    <TimeSeriesPlot
      {...drawn}
      bands={bands}
      paintOver={paintOver}
      label={`Pulse ${pulse.index}: E over t with IR, ΔEτ and ΔEs`}
      theme={theme}
      onView={setView}
    />
  );
}
