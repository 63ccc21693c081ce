import { memo } from 'react';
import type { FitResult, Roles } from '../../../src/core/fit-result';
import { FlagMark } from '../../widgets/flag-mark';
import { NotedValue } from '../../widgets/noted-value';
import { RefusedValue } from '../../widgets/refused-value';
import { UncertainValue } from '../../widgets/uncertain-value';
import { fitResultOf, isUnsplit, roleCell } from './role-cell';
import type { SeriesRow } from './series-rows';
import { SeriesSwatch } from './series-swatch';
import classes from './series-table.module.css';
import { quantityColumns } from './table-columns';

interface SeriesTableRowProps {
  row: SeriesRow;
  tails: Record<string, number>;
  selected: boolean;
  waiting: boolean;
  withResidual: boolean;
  onSelect(id: string): void;
}

/** One spectrum: its place in the series, its numbers or why there are none, its flag. */
export const SeriesTableRow = memo(function SeriesTableRow({ row, tails, selected, waiting, withResidual, onSelect }: SeriesTableRowProps) {
  const result = fitResultOf(row.fit);
  const { flag } = row;
  return (
    <tr
      className={classes.row}
      aria-selected={selected}
      data-stale={row.fit?.stale != null}
      data-waiting={waiting}
      data-row={row.label}
      onClick={() => onSelect(row.id)}
    >
      <th scope="row" className={classes.first}>
        <SeriesSwatch position={row.position} />
        {row.label}
      </th>
      {result === null ? (
        <td className={classes.words} colSpan={quantityColumns.length + (withResidual ? 1 : 0)}>
          {row.fit === null ? (waiting ? 'waiting' : 'not fitted yet') : `not fitted: ${row.flag?.reasons[0] ?? ''}`}
        </td>
      ) : (
        <Numbers result={result} tails={tails} withResidual={withResidual} />
      )}
      <td className={classes.flag}>
        {flag !== null && <FlagMark kind={flag.kind} meaning={`${flag.title}: ${flag.reasons.join(' ')}`} />}
      </td>
    </tr>
  );
});

function Numbers({ result, tails, withResidual }: { result: FitResult; tails: Record<string, number>; withResidual: boolean }) {
  const unsplit = isUnsplit(result);
  return (
    <>
      {quantityColumns.map(({ id, quantity }) => {
        if (unsplit && id === 'Rct') return null;
        if (unsplit && id === 'Rsei') {
          return (
            <td key={id} colSpan={2} data-column="sum">
              <span className={classes.sum}>sum</span>
              <Cell result={result} quantity="RseiPlusRct_ohm" tail={tails.Rct ?? 4} />
            </td>
          );
        }
        return (
          <td key={id} data-column={id}>
            <Cell result={result} quantity={quantity} tail={tails[id] ?? 0} />
          </td>
        );
      })}
      {withResidual && <td data-column="residual">{result.rmsResidual_percent.toFixed(2)}</td>}
    </>
  );
}

function Cell({ result, quantity, tail }: { result: FitResult; quantity: keyof Roles; tail: number }) {
  const cell = roleCell(result, quantity);
  if (cell.kind === 'none') return <span className={classes.none}>–</span>;
  if (cell.kind === 'refused') return <RefusedValue reason={cell.reason} />;
  if (cell.note !== null) return <NotedValue text={cell.plain} note={cell.note} />;
  return <UncertainValue text={cell.text} tail={tail} />;
}
