import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import { ActionButton } from '../widgets/action-button';
import { RichText } from '../widgets/rich-text';
import { useRowWindow } from '../widgets/use-row-window';
import classes from './plot-table.module.css';

/** The numbers of a plot. */
export interface PlotTableData {
  caption: string;
  /** One remark: how many of the rows these are. */
  remark: string;
  /** Names in text runs. */
  heads: { name: string; unit: string }[];
  rows: number;
  /** What stands in a cell; rows from 0. */
  cell(row: number, column: number): string;
}

const rowHeight_px = 24;

/** A plot's data as a table, in the plot's place; T or Esc goes back. */
export function PlotTable({ data, onClose }: { data: PlotTableData; onClose(): void }) {
  const scroller = useRef<HTMLDivElement>(null);
  const { first, end } = useRowWindow(scroller, rowHeight_px, data.rows);
  useEffect(() => scroller.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const closes = event.key === 'Escape' || /^t$/i.test(event.key);
    if (!closes || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  const keep = (event: PointerEvent) => event.stopPropagation();
  return (
    <div
      className={classes.cover}
      onKeyDown={onKeyDown}
      onPointerDown={keep}
      onPointerUp={keep}
      onPointerMove={keep}
      role="dialog"
      aria-label={data.caption}
    >
      <div className={classes.head}>
        <span className={classes.caption}>{data.caption}</span>
        <span className={classes.remark} title={data.remark}>
          {data.remark}
        </span>
        <ActionButton small keys="T" onClick={onClose}>
          Show the plot
        </ActionButton>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long table is scrolled with the keyboard */}
      <div ref={scroller} className={classes.scroller} tabIndex={0}>
        <table className={classes.table} aria-label={data.caption} aria-rowcount={data.rows}>
          <thead>
            <tr>
              {data.heads.map(({ name, unit }) => (
                <th key={name}>
                  <RichText markup={name} />
                  <span className={classes.unit}>{unit}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first > 0 && <tr style={{ height: first * rowHeight_px }} />}
            {Array.from({ length: end - first }, (_, k) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
              <tr key={first + k} className={classes.row}>
                {data.heads.map(({ name }, column) => (
                  <td key={name}>{data.cell(first + k, column)}</td>
                ))}
              </tr>
            ))}
            {end < data.rows && <tr style={{ height: (data.rows - end) * rowHeight_px }} />}
          </tbody>
        </table>
      </div>
    </div>
  );
}
