import { useMemo } from 'react';
import { type AppCommand, useCommands } from '../../app/command-registry';
import { useProjectStore } from '../../app/project-store';
import { toggleOrigin, togglePin, useViewState } from '../../app/view-state';
import { copyTable } from './copy-table';
import { copyOrigin } from './origin/copy-origin';
import { numberOrigin } from './origin/number-origin';
import { derivedColumns } from './table-columns';
import type { Series } from './use-series';

/** What can be done with a number of the table: ask for its origin, pin it, copy it; and which numbers have a column. */
export function useNumberCommands(series: Series, fitted: boolean): void {
  const { rows, columns, columnId, axis, selected } = series;
  const shown = useViewState((view) => view.columns);
  const commands = useMemo((): AppCommand[] => {
    const at = selected === null ? null : { id: selected.id, column: columnId };
    const noNumber = selected?.result == null ? 'Select a spectrum that has a fit first.' : null;
    return [
      { id: 'series.origin', title: 'How was this number made', keys: 'I', run: () => at !== null && toggleOrigin(at), blocked: noNumber },
      {
        id: 'series.pin',
        title: 'Pin the origin of this number',
        keys: 'Shift+I',
        run: () => at !== null && togglePin(at),
        blocked: noNumber,
      },
      {
        id: 'series.copy',
        title: 'Copy the table, or the number that is asked for',
        keys: 'Mod+C',
        run: () => copy({ rows, columns, axis }),
        blocked: fitted ? null : 'Fit the series first.',
      },
      ...[{ id: 'Rtot', words: 'Rtot = Rs + Rsei + Rct' }, ...derivedColumns].map(({ id, words }): AppCommand => {
        const isShown = columns.some((column) => column.id === id);
        return {
          id: `series.column.${id}`,
          title: `${isShown ? 'Hide' : 'Show'} the column of the ${words}`.replace('the D', 'D').replace('the Rtot', 'Rtot'),
          run: () => useViewState.setState({ columns: { ...shown, [id]: !isShown }, ...(isShown ? {} : { columnId: id }) }),
        };
      }),
    ];
  }, [rows, columns, columnId, axis, selected, fitted, shown]);
  useCommands('seriesNumbers', commands);
}

function copy({ rows, columns, axis }: Pick<Series, 'rows' | 'columns' | 'axis'>): void {
  const asked = useViewState.getState().origins.at(-1)?.at;
  const row = rows.find(({ id }) => id === asked?.id);
  const column = columns.find(({ id }) => id === asked?.column);
  const origin = row === undefined || column === undefined ? null : numberOrigin(row, column, useProjectStore.getState().project);
  // A person who marked text wants that text.
  if (origin !== null && (getSelection()?.isCollapsed ?? true)) void copyOrigin(origin);
  else void copyTable(rows, columns, axis);
}
