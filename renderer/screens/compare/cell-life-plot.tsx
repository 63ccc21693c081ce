import { useCallback, useMemo } from 'react';
import type { CellComparison } from '../../../src/core/cell-comparison';
import { usePlotTheme } from '../../app/use-plot-theme';
import { paintOffScale } from '../../plots/paint-off-scale';
import { paintPanelNames } from '../../plots/paint-panel-names';
import { paintTraceMarkers } from '../../plots/paint-trace-markers';
import { paintWhiskers } from '../../plots/paint-whiskers';
import { TimeSeriesPlot } from '../../plots/time-series-plot';
import type { TracePaint } from '../../plots/trace-model';
import { PaneNote } from '../../widgets/pane-note';
import { cellLife } from './cell-life';

/** Rs, Rsei, Rct, capacity, efficiency and D of one cell, each in its panel over the same cycles. */
export function CellLifePlot({ cell, scale }: { cell: CellComparison; scale: 'root' | 'linear' }) {
  const theme = usePlotTheme();
  const life = useMemo(() => cellLife(cell, scale, theme), [cell, scale, theme]);
  const paintOver = useCallback(
    (paint: TracePaint) => {
      if (life === null) return;
      paintWhiskers(paint, life.whiskers);
      paintTraceMarkers(paint, life.markers);
      for (const { panel, entries } of life.names) paintPanelNames(paint, panel, entries);
      for (const { id } of life.panels) paintOffScale(paint, id, life.offScale);
    },
    [life],
  );
  if (life === null || life.panels.length === 0)
    return <PaneNote>Nothing of this cell has a cycle yet. Fit its spectra, give them their cycles in Files, or add its cycling.</PaneNote>;
  return (
    <TimeSeriesPlot
      key={`${cell.sample} ${scale} ${life.panels.map(({ id }) => id).join()}`}
      label={`${life.panels.map(({ id }) => id).join(', ')} of ${cell.sample} over cycle`}
      x={life.x}
      panels={life.panels}
      dots={life.dots}
      paintOver={paintOver}
      theme={theme}
    />
  );
}
