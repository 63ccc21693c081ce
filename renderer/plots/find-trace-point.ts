import type { Chart } from 'chart.js';
import type { TraceLine, TraceModel, TracePanel } from './trace-model';

/** Which point of which line. */
export interface TracePoint {
  panel: string;
  line: number;
  index: number;
}

/** The panel at a height of the plot, in CSS px. */
export function panelAt(chart: Chart, model: TraceModel, y_px: number): TracePanel | null {
  return (
    model.panels.find(({ id }) => {
      const scale = chart.scales[id];
      return scale !== undefined && y_px >= scale.top && y_px <= scale.bottom;
    }) ?? null
  );
}

/**
 * The point nearest to a place of the plot, in CSS px; null where none lies within `reach_px`. Over time only the distance along the axis
 * counts, so that the pointer need not be on the line.
 */
export function findTracePoint(
  chart: Chart,
  model: TraceModel,
  place: { x: number; y: number },
  reach_px: number,
  along = model.zoom === 'x',
): TracePoint | null {
  const panel = panelAt(chart, model, place.y);
  const [xScale, yScale] = [chart.scales.x, chart.scales[panel?.id ?? '']];
  if (panel === null || xScale === undefined || yScale === undefined) return null;
  const xPerUnit = (xScale.width / (xScale.max - xScale.min || 1)) * model.x.factor;
  const yPerUnit = (yScale.height / (yScale.max - yScale.min || 1)) * panel.axis.factor;
  const at = {
    x: (xScale.getValueForPixel(place.x) ?? 0) / model.x.factor,
    y: (yScale.getValueForPixel(place.y) ?? 0) / panel.axis.factor,
  };
  // A point that is nearer across counts for a little over time too: several lie in one pixel column.
  const ySquare = (along ? 0.01 : 1) * yPerUnit * yPerUnit;
  let [best, bestSquare]: [TracePoint | null, number] = [null, Number.POSITIVE_INFINITY];
  panel.lines.forEach((line, number) => {
    for (let index = 0; index < line.x.length; index++) {
      const dx = (line.x[index] as number) - at.x;
      const dy = (line.y[index] as number) - at.y;
      const square = dx * dx * xPerUnit * xPerUnit + dy * dy * ySquare;
      if (square < bestSquare) {
        best = { panel: panel.id, line: number, index };
        bestSquare = square;
      }
    }
  });
  return withinReach(best, model, at, along ? [xPerUnit, 0] : [xPerUnit, yPerUnit], reach_px);
}

function withinReach(
  found: TracePoint | null,
  model: TraceModel,
  at: { x: number; y: number },
  [xPerUnit, yPerUnit]: readonly [number, number],
  reach_px: number,
): TracePoint | null {
  const line = found === null ? null : lineOf(model, found);
  if (found === null || line === null) return null;
  const distance = Math.hypot(((line.x[found.index] as number) - at.x) * xPerUnit, ((line.y[found.index] as number) - at.y) * yPerUnit);
  return distance <= reach_px ? found : null;
}

export function lineOf(model: TraceModel, { panel, line }: TracePoint): TraceLine | null {
  return model.panels.find(({ id }) => id === panel)?.lines[line] ?? null;
}
