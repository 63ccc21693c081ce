import { useMemo } from 'react';
import type { TitrationPulse } from '../../../src/core/titration-result';
import { type TraceQuestion, useTraces } from '../../app/use-traces';
import type { TraceView } from '../../plots/trace-model';

/** E of a pulse over the time since it began. Arrays of equal length. */
export interface PulseTrace {
  time_s: Float64Array;
  potential_V: Float64Array;
  row: Float64Array;
  rowsInSight: number;
}

/** Of the rest before a pulse so much is shown, as a part of the pulse and its rest. */
const lead = 0.12;

/**
 * The rows of a pulse, thinned to what a plot shows; with its rests, or alone. null until they have arrived.
 * @param view what the plot's `onView` said, in time since the pulse began
 */
export function usePulseTrace(id: string, pulse: TitrationPulse, withRests: boolean, view: TraceView | null): PulseTrace | null {
  const { start_s, pulseDuration_s, restDuration_s, rows } = pulse;
  const questions = useMemo((): TraceQuestion[] => {
    const from = withRests ? (rows.before ?? rows.pulse)[0] : rows.pulse[0];
    const to = withRests ? (rows.rest ?? rows.pulse)[1] : rows.pulse[1];
    return [{ id, kind: 'line', x: 'time_s', y: ['potential_V'], rows: { from, to: to + 1 } }];
  }, [id, rows, withRests]);
  const absolute = useMemo((): TraceView | null => {
    if (view?.window == null) return view;
    const { xMin, xMax } = view.window;
    return { ...view, window: { xMin: xMin + start_s, xMax: xMax + start_s } };
  }, [view, start_s]);
  const [trace] = useTraces(questions, absolute);
  return useMemo(() => {
    const curve = trace?.curves[0];
    if (curve === undefined) return null;
    const earliest = -lead * (pulseDuration_s + (restDuration_s ?? 0));
    const kept = [...curve.x.keys()].filter((k) => curve.x[k]! - start_s >= earliest);
    return {
      time_s: Float64Array.from(kept, (k) => curve.x[k]! - start_s),
      potential_V: Float64Array.from(kept, (k) => curve.y[k]!),
      row: Float64Array.from(kept, (k) => curve.row[k]!),
      // Rows that are not shown do not make it a thinned one.
      rowsInSight: curve.rowsInSight > curve.x.length ? curve.rowsInSight : kept.length,
    };
  }, [trace, start_s, pulseDuration_s, restDuration_s]);
}
