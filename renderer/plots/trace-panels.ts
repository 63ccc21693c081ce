import type { RecordingTrace } from '../../src/app/api';
import { quantityAxis } from './quantity-axis';
import type { TraceAxis, TraceLine, TracePanel } from './trace-model';

/** A trace with how it is told apart from others of the plot; null until it has arrived. */
export interface TraceMember {
  id: string;
  label: string;
  colour: string;
  dashed?: boolean;
  trace: RecordingTrace | null;
}

/** The axes and panels of one or several traces over the same x: lines of one quantity share a panel, in the order of the first trace. */
export function tracePanels(members: readonly TraceMember[]): { x: TraceAxis; panels: TracePanel[] } {
  const traces = members.flatMap(({ trace }) => (trace === null ? [] : [trace]));
  const [first] = traces;
  if (first === undefined) return { x: { name: '', unit: '', factor: 1, min: Number.NaN, max: Number.NaN }, panels: [] };
  const x = quantityAxis({ ...first.x, ...span(traces.map((trace) => trace.x)) });
  const panels = first.curves.map(({ quantity, unit }, k): TracePanel => {
    const lines = members.flatMap((member) => traceLines(member, quantity));
    const range = span(traces.flatMap(({ curves }) => curves.filter((curve) => curve.quantity === quantity)));
    return { id: quantity, axis: quantityAxis({ quantity, unit, ...range }), lines, weight: k === 0 ? 1.4 : 1 };
  });
  return { x, panels };
}

/** The lines of one quantity of a trace. */
export function traceLines({ id, label, colour, dashed, trace }: TraceMember, quantity: string): TraceLine[] {
  return (trace?.curves ?? [])
    .filter((curve) => curve.quantity === quantity)
    .map(({ x, y, row, rowsInSight }) => ({ id, label, colour, x, y, row, rowsInSight, ...(dashed === true ? { dashed } : {}) }));
}

function span(ranges: readonly { min: number; max: number }[]): { min: number; max: number } {
  const known = ranges.filter(({ min, max }) => min <= max);
  if (known.length === 0) return { min: Number.NaN, max: Number.NaN };
  return { min: Math.min(...known.map(({ min }) => min)), max: Math.max(...known.map(({ max }) => max)) };
}
