import { useMemo } from 'react';
import { useProjectStore } from '../../app/project-store';
import { usePlotTheme } from '../../app/use-plot-theme';
import { TrendPlot } from '../../plots/trend-plot';
import { RichText } from '../../widgets/rich-text';
import { shortName } from '../../widgets/short-name';
import { mostCells } from './cell-markers';
import classes from './cells-tab.module.css';
import { cellsTrend } from './cells-trend';
import { plainText } from './origin/number-text';
import { trendRemark } from './trend-remark';
import type { Series } from './use-series';

/** The quantity that is looked at, for every cell of the project. */
export function CellsTab({ series }: { series: Series }) {
  const { samples, columns, columnId, axis, scale, numbers, selected, select, step } = series;
  const theme = usePlotTheme();
  const project = useProjectStore((store) => store.project);
  const column = columns.find(({ id }) => id === columnId) ?? columns[2];
  const made = useMemo(
    () => (column === undefined ? null : cellsTrend(project, samples, axis, column, theme, { numbers, scale })),
    [project, samples, axis, column, theme, numbers, scale],
  );
  const model = useMemo(() => (made === null ? null : { ...made.trend, selectedId: selected?.id ?? null }), [made, selected]);
  if (made === null || model === null || column === undefined) return null;
  return (
    <>
      <div className={classes.keys}>
        <span>
          <RichText markup={`${column.name} of`} />
        </span>
        {made.keys.map(({ sample, sign, colour }) => (
          <span key={sample} title={sample}>
            <span style={{ color: colour }}>{sign}</span> {shortName(sample)}
          </span>
        ))}
        {samples.length > mostCells && <span>and {samples.length - mostCells} more that are not shown</span>}
      </div>
      <TrendPlot
        model={model}
        label={`${plainText(column.name)} of ${made.keys.length} cells over ${axis.name.toLowerCase()}, ${trendRemark(series)}`}
        onSelect={select}
        onStep={step}
      />
    </>
  );
}
