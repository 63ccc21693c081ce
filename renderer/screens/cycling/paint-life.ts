import { paintAccentLine } from '../../plots/paint-accent-line';
import { paintOffScale } from '../../plots/paint-off-scale';
import { paintPanelNames } from '../../plots/paint-panel-names';
import { paintTraceMarkers } from '../../plots/paint-trace-markers';
import type { TracePaint } from '../../plots/trace-model';
import type { LifeModel } from './life-model';

/** Markers, the names in each panel's corner, arrows for what lies off the scale, and the selected cycle as an accent line. */
export function paintLife(paint: TracePaint, { markers, names, offScale, panels }: LifeModel, selectedAt: number | null): void {
  paintTraceMarkers(paint, markers);
  for (const { panel, entries } of names) paintPanelNames(paint, panel, entries);
  for (const { id } of panels) paintOffScale(paint, id, offScale);
  if (selectedAt !== null) paintAccentLine(paint, panels, selectedAt);
}
