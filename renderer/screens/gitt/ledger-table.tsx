import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { TitrationPulse } from '../../../src/core/titration-result';
import { toggleOrigin } from '../../app/view-state';
import { FlagMark } from '../../widgets/flag-mark';
import { RefusedMark } from '../../widgets/refused-mark';
import { RichText } from '../../widgets/rich-text';
import { UncertainValue } from '../../widgets/uncertain-value';
import { useRowWindow } from '../../widgets/use-row-window';
import { numberKey } from '../series/origin/number-key';
import { entryAddress } from './entry-address';
import type { LedgerCell, LedgerColumn } from './ledger-columns';
import classes from './ledger-table.module.css';
import { pulseFlag } from './pulse-flag';

/** What a pulse and a short pause have in common. */
type LedgerEntry = Pick<TitrationPulse, 'index' | 'standing' | 'findings'>;

interface LedgerTableProps<Entry extends LedgerEntry> {
  titrationId: string;
  /** What an entry is called: pulse, pause. */
  noun: 'pulse' | 'pause';
  entries: readonly Entry[];
  columns: readonly LedgerColumn<Entry>[];
  selectedIndex: number | null;
  onSelect(index: number): void;
  onStep(direction: -1 | 1): void;
}

const rowHeight_px = 25;

/** Every pulse (or pause) in a row, also those that have no D. A click on a head sorts; the plots keep their order. */
export function LedgerTable<Entry extends LedgerEntry>(props: LedgerTableProps<Entry>) {
  const { titrationId, noun, entries, columns, selectedIndex, onSelect, onStep } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [sort, setSort] = useState<{ id: string; falls: boolean } | null>(null);
  const shown = useMemo(() => sorted(entries, columns, sort), [entries, columns, sort]);
  const tails = useMemo(() => tailsOf(entries, columns), [entries, columns]);
  const { first, end } = useRowWindow(scroller, rowHeight_px, shown.length);
  useEffect(() => {
    const at = shown.findIndex(({ index }) => index === selectedIndex);
    if (scroller.current !== null && at >= 0) bringIntoView(scroller.current, at);
  }, [selectedIndex, shown]);
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
      <table className={classes.table} aria-label={`Ledger of the ${noun}s`} aria-rowcount={shown.length}>
        <thead>
          <tr>
            <Head id="index" name={noun} unit="" sort={sort} onSort={setSort} />
            {columns.map(({ id, name, unit }) => (
              <Head key={id} id={id} name={name} unit={unit} sort={sort} onSort={setSort} />
            ))}
            <th className={classes.flag} aria-label="Flag" />
          </tr>
        </thead>
        <tbody>
          {first > 0 && <tr style={{ height: first * rowHeight_px }} />}
          {shown.slice(first, end).map((entry) => (
            <Row
              key={entry.index}
              titrationId={titrationId}
              noun={noun}
              entry={entry}
              columns={columns}
              tails={tails}
              isSelected={entry.index === selectedIndex}
              onSelect={onSelect}
            />
          ))}
          {end < shown.length && <tr style={{ height: (shown.length - end) * rowHeight_px }} />}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps<Entry> {
  titrationId: string;
  noun: 'pulse' | 'pause';
  entry: Entry;
  columns: readonly LedgerColumn<Entry>[];
  tails: Readonly<Record<string, number>>;
  isSelected: boolean;
  onSelect(index: number): void;
}

function Row<Entry extends LedgerEntry>({ titrationId, noun, entry, columns, tails, isSelected, onSelect }: RowProps<Entry>) {
  const flag = pulseFlag(entry);
  const address = entryAddress(titrationId, noun, entry.index);
  return (
    <tr
      className={classes.row}
      aria-selected={isSelected}
      data-out={entry.standing !== 'used'}
      data-row={`${noun} ${entry.index}`}
      onClick={() => onSelect(entry.index)}
    >
      <th scope="row" className={classes.first}>
        {entry.index}
      </th>
      {columns.map((column) => (
        <td key={column.id} data-column={column.id}>
          <Cell cell={column.cell(entry)} address={address} tail={tails[column.id] ?? 0} onAsk={() => onSelect(entry.index)} />
        </td>
      ))}
      <td className={classes.flag}>
        {flag !== null && (
          <span className={classes.words} data-kind={flag.kind} title={entry.findings.map(({ message }) => message).join(' ')}>
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
  address: string;
  tail: number;
  /** Its row is selected first. */
  onAsk(): void;
}

function Cell({ cell, address, tail, onAsk }: CellProps) {
  if (cell.kind === 'none') return <span className={classes.none}>–</span>;
  if (cell.kind === 'plain') return <span data-doubtful={cell.isDoubtful}>{cell.text}</span>;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.number}
      data-origin={numberKey(address, cell.of)}
      onClick={(event) => {
        event.stopPropagation();
        onAsk();
        toggleOrigin({ id: address, column: cell.of });
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
      className={id === 'index' ? classes.first : undefined}
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
function sorted<Entry extends LedgerEntry>(
  entries: readonly Entry[],
  columns: readonly LedgerColumn<Entry>[],
  sort: { id: string; falls: boolean } | null,
): readonly Entry[] {
  if (sort === null) return entries;
  const column = columns.find(({ id }) => id === sort.id);
  const sortBy = (entry: Entry) => (column === undefined ? entry.index : column.value(entry));
  return entries.toSorted((a, b) => {
    const [one, other] = [sortBy(a), sortBy(b)];
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
    return sort.falls ? other - one : one - other;
  });
}

/** Characters behind the decimal point, so that a column stands on it. */
function tailsOf<Entry>(entries: readonly Entry[], columns: readonly LedgerColumn<Entry>[]): Record<string, number> {
  const tail = (cell: LedgerCell) => (cell.kind === 'number' ? cell.text.fraction.length + cell.text.uncertainty.length : 0);
  return Object.fromEntries(columns.map((column) => [column.id, Math.max(0, ...entries.map((entry) => tail(column.cell(entry))))]));
}

function bringIntoView(scroller: HTMLElement, at: number): void {
  const head_px = scroller.querySelector('thead')?.clientHeight ?? 0;
  const [top, bottom] = [at * rowHeight_px, (at + 1) * rowHeight_px + head_px];
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (bottom > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = bottom - scroller.clientHeight;
}
