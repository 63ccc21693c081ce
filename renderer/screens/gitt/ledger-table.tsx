import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { TitrationPulse } from '../../../src/core/titration-result';
import { toggleOrigin } from '../../app/view-state';
import { FlagMark } from '../../widgets/flag-mark';
import { RefusedMark } from '../../widgets/refused-mark';
import { RichText } from '../../widgets/rich-text';
import { UncertainValue } from '../../widgets/uncertain-value';
import { useRowWindow } from '../../widgets/use-row-window';
import { numberKey } from '../series/origin/number-key';
import type { LedgerCell, LedgerColumn } from './ledger-columns';
import classes from './ledger-table.module.css';
import { pulseAddress } from './pulse-address';
import { pulseFlag } from './pulse-flag';

interface LedgerTableProps {
  titrationId: string;
  pulses: readonly TitrationPulse[];
  columns: readonly LedgerColumn[];
  selected: TitrationPulse | null;
  onSelect(pulse: number): void;
  onStep(direction: -1 | 1): void;
}

const rowHeight_px = 25;

/** Every pulse in a row, also those that have no D. A click on a head sorts; the plots keep their order. */
export function LedgerTable({ titrationId, pulses, columns, selected, onSelect, onStep }: LedgerTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [sort, setSort] = useState<{ id: string; falls: boolean } | null>(null);
  const shown = useMemo(() => sorted(pulses, columns, sort), [pulses, columns, sort]);
  const tails = useMemo(() => tailsOf(pulses, columns), [pulses, columns]);
  const { first, end } = useRowWindow(scroller, rowHeight_px, shown.length);
  useEffect(() => {
    const at = shown.findIndex(({ index }) => index === selected?.index);
    if (scroller.current !== null && at >= 0) bringIntoView(scroller.current, at);
  }, [selected?.index, shown]);
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (direction === 0) return;
    event.preventDefault();
    event.stopPropagation();
    onStep(direction);
  };
  return (
    <section
      ref={scroller}
      className={classes.scroller}
      aria-label="Ledger"
      data-origins
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows move through the rows
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <table className={classes.table} aria-label="Ledger of the pulses" aria-rowcount={shown.length}>
        <thead>
          <tr>
            <Head id="pulse" name="pulse" unit="" sort={sort} onSort={setSort} />
            {columns.map(({ id, name, unit }) => (
              <Head key={id} id={id} name={name} unit={unit} sort={sort} onSort={setSort} />
            ))}
            <th className={classes.flag} aria-label="Flag" />
          </tr>
        </thead>
        <tbody>
          {first > 0 && <tr style={{ height: first * rowHeight_px }} />}
          {shown.slice(first, end).map((pulse) => (
            <Row
              key={pulse.index}
              titrationId={titrationId}
              pulse={pulse}
              columns={columns}
              tails={tails}
              isSelected={pulse.index === selected?.index}
              onSelect={onSelect}
            />
          ))}
          {end < shown.length && <tr style={{ height: (shown.length - end) * rowHeight_px }} />}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  titrationId: string;
  pulse: TitrationPulse;
  columns: readonly LedgerColumn[];
  tails: Readonly<Record<string, number>>;
  isSelected: boolean;
  onSelect(pulse: number): void;
}

function Row({ titrationId, pulse, columns, tails, isSelected, onSelect }: RowProps) {
  const flag = pulseFlag(pulse);
  return (
    <tr
      className={classes.row}
      aria-selected={isSelected}
      data-out={pulse.standing !== 'used'}
      data-row={`pulse ${pulse.index}`}
      onClick={() => onSelect(pulse.index)}
    >
      <th scope="row" className={classes.first}>
        {pulse.index}
      </th>
      {columns.map((column) => (
        <td key={column.id} data-column={column.id}>
          <Cell cell={column.cell(pulse)} titrationId={titrationId} pulse={pulse} tail={tails[column.id] ?? 0} onSelect={onSelect} />
        </td>
      ))}
      <td className={classes.flag}>
        {flag !== null && (
          <span className={classes.words} data-kind={flag.kind} title={pulse.findings.map(({ message }) => message).join(' ')}>
            {flag.kind !== 'note' && (
              <FlagMark kind={flag.kind} meaning={flag.kind === 'accepted' ? `Accepted. ${flag.message}` : flag.message} />
            )}
            {flag.words}
          </span>
        )}
      </td>
    </tr>
  );
}

interface CellProps {
  cell: LedgerCell;
  titrationId: string;
  pulse: TitrationPulse;
  tail: number;
  onSelect(pulse: number): void;
}

function Cell({ cell, titrationId, pulse, tail, onSelect }: CellProps) {
  if (cell.kind === 'none') return <span className={classes.none}>–</span>;
  if (cell.kind === 'plain') return <span data-doubtful={cell.isDoubtful}>{cell.text}</span>;
  const at = { id: pulseAddress(titrationId, pulse.index), column: cell.of };
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.number}
      data-origin={numberKey(at.id, at.column)}
      onClick={(event) => {
        event.stopPropagation();
        onSelect(pulse.index);
        toggleOrigin(at);
      }}
    >
      {cell.kind === 'refused' ? <RefusedMark reason={cell.reason} /> : <UncertainValue text={cell.text} tail={tail} />}
    </button>
  );
}

interface HeadProps {
  id: string;
  name: string;
  unit: string;
  sort: { id: string; falls: boolean } | null;
  onSort(sort: { id: string; falls: boolean } | null): void;
}

function Head({ id, name, unit, sort, onSort }: HeadProps) {
  const own = sort?.id === id ? sort : null;
  const next = own === null ? { id, falls: true } : own.falls ? { id, falls: false } : null;
  return (
    <th
      className={id === 'pulse' ? classes.first : undefined}
      aria-sort={own === null ? 'none' : own.falls ? 'descending' : 'ascending'}
      data-column={id}
    >
      <button type="button" className={classes.head} onClick={() => onSort(next)}>
        <span>
          {own !== null && <span className={classes.arrow}>{own.falls ? '↓' : '↑'}</span>}
          <RichText markup={name} />
        </span>
        <span className={classes.unit}>
          <RichText markup={unit} />
        </span>
      </button>
    </th>
  );
}

/** In the order they were taken, or by a column; what has no number goes last. */
function sorted(
  pulses: readonly TitrationPulse[],
  columns: readonly LedgerColumn[],
  sort: { id: string; falls: boolean } | null,
): readonly TitrationPulse[] {
  if (sort === null) return pulses;
  const column = columns.find(({ id }) => id === sort.id);
  const sortBy = (pulse: TitrationPulse) => (column === undefined ? pulse.index : column.value(pulse));
  return pulses.toSorted((a, b) => {
    const [one, other] = [sortBy(a), sortBy(b)];
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
    return sort.falls ? other - one : one - other;
  });
}

/** Characters behind the decimal point, so that a column stands on it. */
function tailsOf(pulses: readonly TitrationPulse[], columns: readonly LedgerColumn[]): Record<string, number> {
  return Object.fromEntries(
    columns.map((column) => [
      column.id,
      Math.max(
        0,
        ...pulses.map((pulse) => {
          const cell = column.cell(pulse);
          return cell.kind === 'number' ? cell.text.fraction.length + cell.text.uncertainty.length : 0;
        }),
      ),
    ]),
  );
}

function bringIntoView(scroller: HTMLElement, at: number): void {
  const head_px = scroller.querySelector('thead')?.clientHeight ?? 0;
  const [top, bottom] = [at * rowHeight_px, (at + 1) * rowHeight_px + head_px];
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (bottom > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = bottom - scroller.clientHeight;
}
