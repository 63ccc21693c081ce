import { drawTextRuns, measureTextRuns } from './draw-text-runs';
import { paintTraceMarkers, type TraceMarkers } from './paint-trace-markers';
import type { TracePaint } from './trace-model';

/** A quantity of a panel with its marker. */
export type PanelName = Pick<TraceMarkers, 'shape' | 'open'> & { name: string; colour?: string };

/** The quantities that share a panel, with their markers, in its upper right corner. */
export function paintPanelNames(paint: TracePaint, panel: string, entries: readonly PanelName[]): void {
  const area = paint.area(panel);
  const named = entries.filter(({ name }) => name !== '');
  if (area === null || named.length < 2) return;
  const { context, theme } = paint;
  const style = { size_px: 11, colour: theme.text2, family: theme.family };
  let right = area.right - 8;
  for (const { name, shape, open, colour } of named.toReversed()) {
    const left = right - measureTextRuns(context, name, style);
    drawTextRuns(context, name, left, area.top + 9, { ...style, halo: theme.surface });
    const flat: TracePaint = { ...paint, xPixel: (x) => x, yPixel: (_panel, y) => y };
    const line = { x: Float64Array.of(left - 9), y: Float64Array.of(area.top + 9) };
    paintTraceMarkers(flat, [{ panel, line, shape, open, colour: colour ?? theme.text }]);
    right = left - 24;
  }
}
