import { useMemo, useState } from 'react';
import type { TitrationPulse } from '../../../src/core/titration-result';
import { usePlotTheme } from '../../app/use-plot-theme';
import { TimeSeriesPlot } from '../../plots/time-series-plot';
import type { TraceBand, TracePaint, TracePanel, TraceView } from '../../plots/trace-model';
import { durationWords } from './gitt-words';
import { paintSqrtLine } from './paint-sqrt-line';
import { potentialAxis } from './potential-axis';
import { usePulseTrace } from './pulse-trace';

/** E of one pulse over √t with the line that D is read from; what lies outside its window is grey. */
export function SqrtPlot({ id, pulse }: { id: string; pulse: TitrationPulse }) {
  const theme = usePlotTheme();
  const [view, setView] = useState<TraceView | null>(null);
  const inTime = useMemo((): TraceView | null => {
    if (view?.window == null) return view;
    const { xMin, xMax } = view.window;
    return { ...view, window: { xMin: Math.sign(xMin) * xMin ** 2, xMax: xMax ** 2 } };
  }, [view]);
  const trace = usePulseTrace(id, pulse, false, inTime);
  const { pulseDuration_s, line } = pulse;
  const root = Math.sqrt(pulseDuration_s);
  const drawn = useMemo(() => {
    const ends = line === null ? [] : [line.intercept_V, line.intercept_V + line.slope_VPerSqrtS * root];
    const axis = potentialAxis([...(trace?.potential_V ?? []), ...ends]);
    const points = trace === null ? [] : [parted(id, trace, theme.text)];
    const panels: TracePanel[] = [{ id: 'potential_V', axis, lines: points, weight: 1 }];
    return { x: { name: '√*t*', unit: '√s', factor: 1, min: 0, max: 1.02 * root }, panels };
  }, [id, trace, theme, line, root]);
  const bands = useMemo(() => outside(pulse), [pulse]);
  const paintOver = useMemo(() => (paint: TracePaint) => paintSqrtLine(paint, 'potential_V', pulse, trace), [pulse, trace]);
  const fit = line === null ? 'no line' : `R² ${line.r2.toFixed(4)}, ${line.points} points`;
  return (
    <TimeSeriesPlot
      {...drawn}
      bands={bands}
      paintOver={paintOver}
      label={`Pulse ${pulse.index}: E over √t, ${fit}`}
      theme={theme}
      onView={setView}
    />
  );
}

/** Points without a line through them: between any two there is no number. */
function parted(id: string, trace: NonNullable<ReturnType<typeof usePulseTrace>>, colour: string) {
  const spread = (values: Float64Array) =>
    Float64Array.from({ length: 2 * values.length }, (_, k) => (k % 2 === 0 ? values[k / 2]! : Number.NaN));
  return {
    id,
    label: 'measured',
    colour,
    x: spread(trace.time_s.map((t) => Math.sqrt(Math.max(0, t)))),
    y: spread(trace.potential_V),
    row: spread(trace.row),
    rowsInSight: trace.rowsInSight,
  };
}

function outside({ sqrtTimeWindow_s, pulseDuration_s }: TitrationPulse): TraceBand[] {
  if (sqrtTimeWindow_s === null) return [];
  const [from, to] = sqrtTimeWindow_s;
  const late = pulseDuration_s - to;
  return [
    ...(from > 0
      ? [{ id: 'before', from: 0, to: Math.sqrt(from), tint: 'grey' as const, label: `first ${durationWords(from)} left out` }]
      : []),
    // Rows stand at intervals: the last one may lie a little before the end.
    ...(late > 0.02 * pulseDuration_s
      ? [
          {
            id: 'after',
            from: Math.sqrt(to),
            to: Math.sqrt(pulseDuration_s),
            tint: 'grey' as const,
            label: `last ${durationWords(late)} left out`,
          },
        ]
      : []),
  ];
}
