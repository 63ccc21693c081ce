import { useMemo } from 'react';
import type { MapKey } from './map-key';
import type { PlotTheme } from './plot-theme';
import type { TraceAxis, TraceBand, TraceDot, TraceLine, TraceModel, TracePaint, TracePick, TraceView } from './trace-model';
import { TracePlot } from './trace-plot';

/** The id of the one panel, for dots and what is painted over. */
const voltammogramPanel = 'current';

interface VoltammogramPlotProps {
  /** The plot in a sentence: "Voltammograms, 5 scan rates, 0.1 to 2 mV/s". */
  label: string;
  /** Potential: `{ name: '*E*', unit: 'V', factor: 1, min, max }`, min and max over all curves. */
  x: TraceAxis;
  /** Current, its unit by `quantityAxis`; also i/v, dQ/dV or any other quantity over a loop. */
  y: TraceAxis;
  /** Each with its colour, of the Ember map for scan rates and cycles. Keep the array while it is the same. */
  lines: TraceLine[];
  /** Legend up to six curves, colour bar from seven on. */
  mapKey?: MapKey;
  selectedId?: string | null;
  /** Potentials that are left out: `tint: 'hatched'`. */
  bands?: readonly TraceBand[];
  /** Peaks: rings in the curve's colour. Their `panel` is `current`. */
  dots?: readonly TraceDot[];
  /** Dotted lines that join peaks, filled shares … */
  paintOver?: (paint: TracePaint) => void;
  theme: PlotTheme;
  /** Told what is in sight at first and whenever it changed and rests: ask for paths thinned to it. */
  onView?(view: TraceView): void;
  onPick?(pick: TracePick): void;
}

const none: readonly never[] = [];

/**
 * Current against potential, loops coloured by scan rate or cycle. The wheel and + − zoom, a drag pans, a double click or 0 shows the whole;
 * arrows walk along the selected curve, T shows the table. Give it a React `key` of what it shows.
 */
export function VoltammogramPlot(props: VoltammogramPlotProps) {
  const { label, x, y, lines, mapKey, selectedId, bands, dots, paintOver, theme, onView, onPick } = props;
  const panels = useMemo(() => [{ id: voltammogramPanel, axis: y, lines, weight: 1 }], [y, lines]);
  const model = useMemo(
    (): TraceModel => ({
      x,
      panels,
      zoom: 'xy',
      selectedId: selectedId ?? null,
      bands: bands ?? none,
      rules: none,
      dots: dots ?? none,
      mapKey: mapKey ?? { kind: 'none' },
      ...(paintOver === undefined ? {} : { paintOver }),
      theme,
    }),
    [x, panels, selectedId, bands, dots, mapKey, paintOver, theme],
  );
  return <TracePlot model={model} label={label} onView={onView} onPick={onPick} />;
}
