import type { Chart } from 'chart.js';
import { lineOf, type TracePoint } from './find-trace-point';
import type { TraceModel } from './trace-model';

/** The next point along the line that is asked about, else along the selected member's, else along the first; within what is in sight. */
export function walkTraces(chart: Chart, model: TraceModel, at: TracePoint | null, direction: -1 | 1): TracePoint | null {
  const scale = chart.scales.x;
  const start = at ?? firstLine(model);
  const line = start === null ? null : lineOf(model, start);
  if (scale === undefined || start === null || line === null) return null;
  const isSeen = (index: number) => {
    const x = (line.x[index] as number) * model.x.factor;
    return x >= scale.min && x <= scale.max && !Number.isNaN(line.y[index] as number);
  };
  for (
    let index = at === null ? (direction === 1 ? 0 : line.x.length - 1) : at.index + direction;
    index >= 0 && index < line.x.length;
    index += direction
  ) {
    if (isSeen(index)) return { ...start, index };
  }
  return at;
}

function firstLine({ panels, selectedId }: TraceModel): TracePoint | null {
  for (const { id, lines } of panels) {
    if (lines.length === 0) continue;
    const chosen = lines.findIndex((line) => line.id === selectedId);
    return { panel: id, line: Math.max(0, chosen), index: 0 };
  }
  return null;
}
