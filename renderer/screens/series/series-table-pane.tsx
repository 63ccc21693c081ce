import { useMemo } from 'react';
import { fitSpectra } from '../../app/actions';
import { useProjectStore } from '../../app/project-store';
import { useWindowSize } from '../../app/use-window-size';
import { ReviewStrip } from './review-strip';
import { SeriesTable } from './series-table';
import { TableCaption } from './table-caption';
import { unreadFiles } from './unread-files';
import type { Series } from './use-series';

/** The numbers of a series, the files that gave none, and what is to be looked at. */
export function SeriesTablePane({ series, waiting }: { series: Series; waiting: ReadonlySet<string> }) {
  const project = useProjectStore((store) => store.project);
  const { narrow } = useWindowSize();
  const { rows, axis, selected, select, walk } = series;
  const unread = useMemo(() => unreadFiles(project, new Set(rows.map(({ id }) => id))), [project, rows]);
  const flagged = rows.filter(({ flag }) => flag !== null && flag.kind !== 'accepted');
  return (
    <>
      <SeriesTable
        rows={rows}
        axis={axis}
        unread={unread}
        withResidual={!narrow}
        selectedId={selected?.id ?? null}
        waiting={waiting}
        onSelect={select}
      />
      <TableCaption rows={rows} />
      <ReviewStrip
        flagged={flagged}
        selected={selected}
        onWalk={walk}
        onFit={() => {
          if (selected !== null) void fitSpectra([selected.id]);
        }}
      />
    </>
  );
}
