import { type ColumnDef, createSortedRowModel, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { Fragment, type KeyboardEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import { RichText } from '../../widgets/rich-text';
import { useRowWindow } from '../../widgets/use-row-window';
import type { SeriesAxis } from './series-axis';
import type { SeriesRow } from './series-rows';
import classes from './series-table.module.css';
import { SeriesTableRow } from './series-table-row';
import { columnTails, type QuantityColumn, sortValue } from './table-columns';
import type { UnreadFile } from './unread-files';
import { UnreadRows } from './unread-rows';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
const rowHeight_px = 25;

interface SeriesTableProps {
  rows: SeriesRow[];
  columns: readonly QuantityColumn[];
  axis: SeriesAxis;
  /** The residual column goes first where it is narrow. */
  withResidual: boolean;
  /** Files that gave no row, where they belong. */
  unread: readonly UnreadFile[];
  selectedId: string | null;
  /** The column that ← → move along and that I asks for. */
  columnId: string | null;
  onColumn(id: string): void;
  /** Rows a running fit has yet to come to. */
  waiting: ReadonlySet<string>;
  onSelect(id: string): void;
}

/** Rs, Rsei, Rct and σw of a series as value(standard error). Sorting never reorders the plots. */
export function SeriesTable(props: SeriesTableProps) {
  const { rows, columns, axis, withResidual, unread, selectedId, columnId, onColumn, waiting, onSelect } = props;
  const definitions = useMemo(() => columnsOf(columns), [columns]);
  const table = useTable({ features, columns: definitions, data: rows, getRowId: (row) => row.id });
  const tails = useMemo(() => columnTails(rows, columns), [rows, columns]);
  const scroller = useRef<HTMLDivElement>(null);
  const shown = table.getRowModel().rows;
  const { first, end } = useRowWindow(scroller, rowHeight_px, shown.length);

  useBroughtIntoView(scroller, shown, selectedId);

  const onKeyDown = (event: KeyboardEvent) => {
    const [down, right] = arrowSteps[event.key] ?? [0, 0];
    if (down === 0 && right === 0) return;
    event.preventDefault();
    event.stopPropagation();
    if (right !== 0) onColumn(neighbour(columns, columnId, right)?.id ?? '');
    const next = down === 0 ? undefined : neighbour(shown, selectedId, down);
    if (next !== undefined) onSelect(next.id);
  };
  return (
    <section
      ref={scroller}
      className={classes.scroller}
      aria-label="Results"
      data-origins
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows move through the rows
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <table
        className={classes.table}
        data-dense={columns.length + (withResidual ? 1 : 0) > 5}
        aria-label="Results of the series"
        aria-rowcount={shown.length}
      >
        <ColumnWidths columns={columns} withResidual={withResidual} />
        <thead>
          <tr>
            {table
              .getFlatHeaders()
              .filter(({ id }) => withResidual || id !== 'residual')
              .map(({ id, column }) => (
                <ColumnHead
                  key={id}
                  id={id}
                  axis={axis}
                  columns={columns}
                  direction={column.getIsSorted()}
                  onSort={() => column.toggleSorting()}
                />
              ))}
            <th className={classes.flag} aria-label="Flag" />
          </tr>
        </thead>
        <tbody>
          {first > 0 && <tr style={{ height: first * rowHeight_px }} />}
          {first === 0 && (
            <UnreadRows columnCount={columns.length + (withResidual ? 2 : 1)} files={unread.filter(({ afterId }) => afterId === null)} />
          )}
          {shown.slice(first, end).map(({ id, original }) => (
            <Fragment key={id}>
              <SeriesTableRow
                row={original}
                columns={columns}
                columnId={id === selectedId ? columnId : null}
                tails={tails}
                selected={id === selectedId}
                waiting={waiting.has(id)}
                withResidual={withResidual}
                onSelect={onSelect}
              />
              <UnreadRows columnCount={columns.length + (withResidual ? 2 : 1)} files={unread.filter(({ afterId }) => afterId === id)} />
            </Fragment>
          ))}
          {end < shown.length && <tr style={{ height: (shown.length - end) * rowHeight_px }} />}
        </tbody>
      </table>
    </section>
  );
}

/** Scrolls to a row when it becomes the selected one, not when rows only change. */
function useBroughtIntoView(scroller: RefObject<HTMLElement | null>, shown: readonly { id: string }[], selectedId: string | null): void {
  const brought = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a ref calls for nothing
  useEffect(() => {
    if (scroller.current === null || selectedId === brought.current) return;
    brought.current = selectedId;
    const index = shown.findIndex(({ id }) => id === selectedId);
    if (index >= 0) bringIntoView(scroller.current, index);
  }, [selectedId, shown]);
}

function ColumnWidths({ columns, withResidual }: Pick<SeriesTableProps, 'columns' | 'withResidual'>) {
  return (
    <colgroup>
      <col className={classes.first} />
      {columns.map(({ id }) => (
        <col key={id} />
      ))}
      {withResidual && <col />}
      <col className={classes.flag} />
    </colgroup>
  );
}

/** Rows down, columns to the right. */
const arrowSteps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** The one beside it, the last one at an end. */
function neighbour<T extends { id: string }>(list: readonly T[], id: string | null, step: number): T | undefined {
  const at = list.findIndex((one) => one.id === id);
  return list[Math.min(Math.max(at + step, 0), list.length - 1)];
}

/** Scrolls no further than needed; a row that is not drawn has no element to ask. */
function bringIntoView(scroller: HTMLElement, index: number): void {
  const head_px = scroller.querySelector('thead')?.clientHeight ?? 0;
  const [top, bottom] = [index * rowHeight_px, (index + 1) * rowHeight_px + head_px];
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (bottom > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = bottom - scroller.clientHeight;
}

/** The first column, whatever the series is followed over. */
const placeColumn = 'place';

function columnsOf(columns: readonly QuantityColumn[]): ColumnDef<typeof features, SeriesRow>[] {
  return [
    { id: placeColumn, accessorFn: (row) => row.value ?? undefined, sortUndefined: 'last', sortDescFirst: false },
    ...columns.map(
      (column): ColumnDef<typeof features, SeriesRow> => ({
        id: column.id,
        accessorFn: (row) => sortValue(row, column),
        sortUndefined: 'last',
        sortDescFirst: true,
      }),
    ),
    {
      id: 'residual',
      accessorFn: ({ result }) => result?.rmsResidual_percent,
      sortUndefined: 'last',
      sortDescFirst: true,
    },
  ];
}

interface ColumnHeadProps {
  id: string;
  axis: SeriesAxis;
  columns: readonly QuantityColumn[];
  direction: false | 'asc' | 'desc';
  onSort(): void;
}

function ColumnHead({ id, axis, columns, direction, onSort }: ColumnHeadProps) {
  const quantity = columns.find((column) => column.id === id);
  const isFirst = id === placeColumn;
  const name = isFirst ? axis.short : (quantity?.name ?? 'residual');
  const unit = isFirst ? axis.unit : (quantity?.unit ?? '%, rms');
  const sorted = direction === false ? 'none' : direction === 'asc' ? 'ascending' : 'descending';
  return (
    <th className={isFirst ? classes.first : undefined} aria-sort={sorted} data-column={id}>
      <button type="button" className={classes.head} onClick={onSort}>
        <span>
          {direction !== false && <span className={classes.arrow}>{direction === 'asc' ? '↑' : '↓'}</span>}
          <RichText markup={name} />
        </span>
        <span className={classes.unit}>
          <RichText markup={unit} />
        </span>
      </button>
    </th>
  );
}
