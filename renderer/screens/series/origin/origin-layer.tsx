import { useProjectStore } from '../../../app/project-store';
import { useViewState } from '../../../app/view-state';
import type { SeriesRow } from '../series-rows';
import type { QuantityColumn } from '../table-columns';
import { numberOrigin } from './number-origin';
import { OriginCards } from './origin-cards';
import { refusalActions } from './refusal-actions';

/** The origins that were asked for, as long as the number is in the table. */
export function OriginLayer({ rows, columns }: { rows: readonly SeriesRow[]; columns: readonly QuantityColumn[] }) {
  const origins = useViewState((view) => view.origins);
  const project = useProjectStore((store) => store.project);
  const shown = origins.flatMap(({ at, pinned }) => {
    const row = rows.find(({ id }) => id === at.id);
    const column = columns.find(({ id }) => id === at.column);
    const origin = row === undefined || column === undefined ? null : numberOrigin(row, column, project);
    return origin === null || row === undefined ? [] : [{ at, pinned, origin, actions: refusalActions(origin, row) }];
  });
  return <OriginCards shown={shown} />;
}
