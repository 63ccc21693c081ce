import { useCallback, useMemo } from 'react';
import type { CellComparison } from '../../../src/core/cell-comparison';
import { usePlotTheme } from '../../app/use-plot-theme';
import { useViewState } from '../../app/view-state';
import { paintOffScale } from '../../plots/paint-off-scale';
import { paintTraceMarkers } from '../../plots/paint-trace-markers';
import { paintWhiskers } from '../../plots/paint-whiskers';
import { TimeSeriesPlot } from '../../plots/time-series-plot';
import type { TracePaint } from '../../plots/trace-model';
import { PaneNote } from '../../widgets/pane-note';
import classes from './compare-table.module.css';
import { useCompareView } from './compare-view';
import { sampleLooks } from './sample-looks';
import { quantityWords, samplesTrend } from './samples-trend';

/** One quantity of up to six samples over cycle, each with its colour and marker. */
export function SamplesPlot({ cells, selected }: { cells: readonly CellComparison[]; selected: string | null }) {
  const theme = usePlotTheme();
  const { quantity, scale } = useCompareView();
  const trend = useMemo(() => samplesTrend(cells, quantity, scale, theme), [cells, quantity, scale, theme]);
  const paintOver = useCallback(
    (paint: TracePaint) => {
      if (trend === null) return;
      paintWhiskers(paint, trend.whiskers);
      paintTraceMarkers(paint, trend.markers);
      paintOffScale(paint, quantity, trend.offScale);
    },
    [trend, quantity],
  );
  const { words } = quantityWords[quantity];
  if (trend === null) return <PaneNote>{words} over cycle is known of none of these cells yet.</PaneNote>;
  const shown = cells.slice(0, sampleLooks.length);
  return (
    <>
      <div className={classes.keys}>
        {shown.map(({ sample }, k) => (
          <span key={sample}>
            <span style={{ color: theme.samples[k] }}>{sampleLooks[k]?.sign}</span> {sample}
          </span>
        ))}
        {cells.length > shown.length && <span>and {cells.length - shown.length} more that are only in the table</span>}
      </div>
      <TimeSeriesPlot
        key={`${quantity} ${scale}`}
        label={`${words} of ${shown.length} samples over cycle`}
        x={trend.x}
        panels={trend.panels}
        paintOver={paintOver}
        selectedId={selected}
        theme={theme}
        onPick={({ lineId }) => lineId !== null && useViewState.setState({ sample: lineId })}
      />
    </>
  );
}
