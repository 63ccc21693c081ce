import { useMemo } from 'react';
import { usePlotTheme } from '../../app/use-plot-theme';
import { useViewState } from '../../app/view-state';
import { TrendPlot } from '../../plots/trend-plot';
import { PaneNote } from '../../widgets/pane-note';
import { Segmented } from '../../widgets/segmented';
import { WithFigure } from '../figure/with-figure';
import { CellsTab } from './cells-tab';
import { plainText } from './origin/number-text';
import { seriesTrend } from './series-trend';
import { trendFigure } from './trend-figure';
import { TrendMenu } from './trend-menu';
import { trendRemark } from './trend-remark';
import { TrendWords } from './trend-words';
import type { Series } from './use-series';

/** More axes than this stand in the menu alone. */
const mostInSight = 3;

/** Numbers over cycle (potential …): of this cell, or one of them of every cell. */
export function TrendView({ series }: { series: Series }) {
  const all = useViewState(({ compareCells }) => compareCells);
  return (
    <>
      {all && series.samples.length > 1 ? <CellsTab series={series} /> : <CellTrend series={series} />}
      <TrendWords series={series} />
    </>
  );
}

function CellTrend({ series }: { series: Series }) {
  const { rows, axis, scale, columns, columnId, numbers, selected, select, step } = series;
  const theme = usePlotTheme();
  const trend = useMemo(
    () => seriesTrend(rows, axis, theme, columns, { columnId, numbers, scale }),
    [rows, axis, theme, columns, columnId, numbers, scale],
  );
  const model = useMemo(() => ({ ...trend, selectedId: selected?.id ?? null }), [trend, selected]);
  const lowerName = plainText(model.panels[1]?.title ?? 'σW').replace(/ [(/].*$/, '');
  const empty = model.panels.every((panel) => panel.series.length === 0 && panel.refused.length === 0);
  const plot = (
    <TrendPlot
      model={model}
      label={`Rs, Rsei, Rct and ${lowerName} over ${axis.name.toLowerCase()}, ${trendRemark(series)}`}
      onSelect={select}
      onStep={step}
    />
  );
  return (
    <>
      {/* The printed form has absolute numbers only, and must not differ from what is seen. */}
      {series.reference === null ? <WithFigure request={trendFigure(series)}>{plot}</WithFigure> : plot}
      {empty && <PaneNote>Rs, Rsei and Rct over {axis.name.toLowerCase()} appear here as the spectra are fitted.</PaneNote>}
    </>
  );
}

/** Which cells, over what, and the menu of all the rest. */
export function TrendChoices({ series }: { series: Series }) {
  const { axes, axis } = series;
  return (
    <>
      <CellsShown series={series} />
      {axes.length > 1 && axes.length <= mostInSight && (
        <Segmented
          label="Followed over"
          value={axis.kind}
          options={axes.map(({ kind, short }) => ({ value: kind, markup: short }))}
          onChange={(axisKind) => useViewState.setState({ axisKind })}
        />
      )}
      <TrendMenu series={series} />
    </>
  );
}

/** This cell, or all there are. */
export function CellsShown({ series }: { series: Series }) {
  const all = useViewState(({ compareCells }) => compareCells);
  if (series.samples.length < 2) return null;
  return (
    <Segmented
      label="Cells shown"
      value={all ? 'all' : 'one'}
      options={[
        { value: 'one', markup: 'This cell' },
        { value: 'all', markup: 'All cells' },
      ]}
      onChange={(choice) => useViewState.setState({ compareCells: choice === 'all' })}
    />
  );
}
