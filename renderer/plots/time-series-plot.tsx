import { useMemo } from 'react';
import type { MapKey } from './map-key';
import type { PlotTheme } from './plot-theme';
import type { TraceAxis, TraceBand, TraceDot, TraceModel, TracePaint, TracePanel, TracePick, TraceRule, TraceView } from './trace-model';
import { TracePlot } from './trace-plot';

interface TimeSeriesPlotProps {
  /** The plot in a sentence: "E and I of cell 7 over time". */
  label: string;
  /** Over what: time, charge … `quantityAxis` makes it of what `recordings.traces` answers. */
  x: TraceAxis;
  /** From top to bottom, each a quantity with its own y axis; `useTraces` and `tracePanels` make them of recordings. Keep the object while it is the same. */
  panels: TracePanel[];
  /** Members told apart by colour: their legend or colour bar. */
  mapKey?: MapKey;
  /** The member whose lines lie on top. */
  selectedId?: string | null;
  /** Stretches of the x axis behind the lines: pulses, rests, what is left out. */
  bands?: readonly TraceBand[];
  /** Upright lines with words: where charge turns to discharge. */
  rules?: readonly TraceRule[];
  dots?: readonly TraceDot[];
  paintOver?: (paint: TracePaint) => void;
  theme: PlotTheme;
  /** Told what is in sight at first and whenever it changed and rests: ask for data thinned to it; the old are drawn until they arrive. */
  onView?(view: TraceView): void;
  onPick?(pick: TracePick): void;
}

const none: readonly never[] = [];

/**
 * One or several quantities over time (or another rising quantity), one above the other on one x axis. The wheel and + − zoom along x, a
 * drag pans, a double click or 0 shows the whole; y follows what is in sight. Arrows walk along the points, T shows the table.
 * Give it a React `key` of what it shows, so that another recording begins unzoomed.
 */
export function TimeSeriesPlot({
  label,
  x,
  panels,
  mapKey,
  selectedId,
  bands,
  rules,
  dots,
  paintOver,
  theme,
  onView,
  onPick,
}: TimeSeriesPlotProps) {
  const model = useMemo(
    (): TraceModel => ({
      x,
      panels,
      zoom: 'x',
      selectedId: selectedId ?? null,
      bands: bands ?? none,
      rules: rules ?? none,
      dots: dots ?? none,
      mapKey: mapKey ?? { kind: 'none' },
      ...(paintOver === undefined ? {} : { paintOver }),
      theme,
    }),
    [x, panels, selectedId, bands, rules, dots, mapKey, paintOver, theme],
  );
  return <TracePlot model={model} label={label} onView={onView} onPick={onPick} />;
}
