import { memo } from 'react';
import type { FitResult } from '../../../src/core/fit-result';
import { toggleOrigin, useViewState } from '../../app/view-state';
import { FlagMark } from '../../widgets/flag-mark';
import { NotedValue } from '../../widgets/noted-value';
import { RefusedMark } from '../../widgets/refused-mark';
import { UncertainValue } from '../../widgets/uncertain-value';
import { flagInWords } from './fit-flag';
import { numberKey } from './origin/number-key';
import { isUnsplit, type RoleCell, roleCell } from './role-cell';
import type { SeriesRow } from './series-rows';
import { SeriesSwatch } from './series-swatch';
import classes from './series-table.module.css';
import { type QuantityColumn, quantityCell } from './table-columns';

interface SeriesTableRowProps {
  row: SeriesRow;
  columns: readonly QuantityColumn[];
  tails: Record<string, number>;
  selected: boolean;
  /** The column that the keys act on, in the selected row. */
  columnId: string | null;
  waiting: boolean;
  withResidual: boolean;
  onSelect(id: string): void;
}

/** One spectrum: its place in the series, its numbers or why there are none, its flag. */
export const SeriesTableRow = memo(function SeriesTableRow(props: SeriesTableRowProps) {
  const { row, columns, selected, waiting, withResidual, onSelect } = props;
  const { flag, result } = row;
  return (
    <tr
      className={classes.row}
      aria-selected={selected}
      data-stale={row.fit?.stale != null}
      data-waiting={waiting}
      data-row={row.suffix === '' ? row.label : `${row.label} ${row.suffix}`}
      onClick={() => onSelect(row.id)}
    >
      <th scope="row" className={classes.first}>
        <SeriesSwatch position={row.position} open={row.recording.tags.branch === 'discharge' && row.suffix !== ''} />
        {row.label}
        {row.suffix !== '' && <span className={classes.suffix}> {row.suffix}</span>}
      </th>
      {result === null ? (
        <td className={classes.words} colSpan={columns.length + (withResidual ? 1 : 0)}>
          {row.fit === null ? (waiting ? 'waiting' : 'not fitted yet') : `not fitted: ${flag?.reasons[0]?.message ?? ''}`}
        </td>
      ) : (
        <Numbers {...props} result={result} />
      )}
      <td className={classes.flag}>{flag !== null && <FlagMark kind={flag.kind} meaning={flagInWords(flag)} />}</td>
    </tr>
  );
});

function Numbers({ result, row, columns, tails, withResidual, columnId, onSelect }: SeriesTableRowProps & { result: FitResult }) {
  const unsplit = isUnsplit(result);
  const ask = (column: string) => {
    onSelect(row.id);
    useViewState.setState({ columnId: column });
    toggleOrigin({ id: row.id, column });
  };
  return (
    <>
      {columns.map((column) => {
        const { id } = column;
        if (unsplit && id === 'Rct') return null;
        const isSum = unsplit && id === 'Rsei';
        const cell = isSum ? roleCell(result, 'RseiPlusRct_ohm') : quantityCell(result, column);
        const isAsked = columnId === id || (isSum && columnId === 'Rct');
        return (
          <td key={id} {...(isSum ? { colSpan: 2, 'data-column': 'sum' } : { 'data-column': id })}>
            {isSum && <span className={classes.sum}>sum </span>}
            {cell.kind === 'none' ? (
              <span className={classes.none}>–</span>
            ) : (
              <button
                type="button"
                tabIndex={-1}
                className={classes.number}
                data-origin={numberKey(row.id, id)}
                data-asked={isAsked}
                onClick={(event) => {
                  event.stopPropagation();
                  ask(id);
                }}
              >
                <CellText cell={cell} tail={tails[isSum ? 'Rct' : id] ?? (isSum ? 4 : 0)} />
              </button>
            )}
          </td>
        );
      })}
      {withResidual && <td data-column="residual">{result.rmsResidual_percent.toFixed(2)}</td>}
    </>
  );
}

function CellText({ cell, tail }: { cell: Exclude<RoleCell, { kind: 'none' }>; tail: number }) {
  if (cell.kind === 'refused') return <RefusedMark reason={cell.reason} />;
  if (cell.note !== null) return <NotedValue text={cell.plain} note={cell.note} />;
  return <UncertainValue text={cell.text} tail={tail} />;
}
