import { fitSpectra } from '../../app/actions';
import { useProjectStore } from '../../app/project-store';
import { FlagMark } from '../../widgets/flag-mark';
import { ReviewStrip } from './review-strip';
import { SeriesTable } from './series-table';
import classes from './series-table-pane.module.css';
import type { Series } from './use-series';

/** The numbers of a series, the files that gave none, and what is to be looked at. */
export function SeriesTablePane({ series, waiting }: { series: Series; waiting: ReadonlySet<string> }) {
  const files = useProjectStore(({ project }) => project.files);
  const unread = files.filter(({ error }) => error !== undefined);
  const { rows, axis, selected, select, walk } = series;
  const flagged = rows.filter(({ flag }) => flag !== null && flag.kind !== 'accepted');
  return (
    <>
      <SeriesTable rows={rows} axis={axis} selectedId={selected?.id ?? null} waiting={waiting} onSelect={select} />
      {unread.length > 0 && (
        <ul className={classes.unread} aria-label="Files that were not read">
          {unread.map(({ id, name, error }) => (
            <li key={id}>
              <FlagMark kind="error" meaning={error?.message ?? ''} />
              <span>
                {name} not read: {error?.message}
              </span>
            </li>
          ))}
        </ul>
      )}
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
