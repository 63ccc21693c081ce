import { useMemo } from 'react';
import { useProjectStore } from '../../app/project-store';
import { useWindowSize } from '../../app/use-window-size';
import { useViewState } from '../../app/view-state';
import { OriginLayer } from './origin/origin-layer';
import { ReviewStrip } from './review-strip';
import { SeriesTable } from './series-table';
import { TableCaption } from './table-caption';
import { unreadFiles } from './unread-files';
import type { Series } from './use-series';

/** The numbers of a series, the files that gave none, and what is to be looked at. */
export function SeriesTablePane({ series, waiting }: { series: Series; waiting: ReadonlySet<string> }) {
  const project = useProjectStore((store) => store.project);
  const { narrow } = useWindowSize();
  const { rows, columns, columnId, axis, selected, select, walk } = series;
  const both = columns.filter(({ of }) => 'derived' in of).length > 1;
  const unread = useMemo(() => unreadFiles(project, new Set(rows.map(({ id }) => id))), [project, rows]);
  const flagged = rows.filter(({ flag }) => flag !== null && flag.kind !== 'accepted');
  return (
    <>
      <SeriesTable
        rows={rows}
        columns={columns}
        axis={axis}
        unread={unread}
        withResidual={!narrow && !both}
        selectedId={selected?.id ?? null}
        columnId={columnId}
        onColumn={(id) => useViewState.setState({ columnId: id })}
        waiting={waiting}
        onSelect={select}
      />
      <OriginLayer rows={rows} columns={columns} />
      <TableCaption rows={rows} />
      <ReviewStrip flagged={flagged} selected={selected} onWalk={walk} />
    </>
  );
}
