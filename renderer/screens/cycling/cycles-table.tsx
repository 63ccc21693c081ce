import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { CyclingCycle, CyclingResult } from '../../../src/core/cycling-result';
import { RichText } from '../../widgets/rich-text';
import { useRowWindow } from '../../widgets/use-row-window';
import { toggleCycle } from './cycle-changes';
import type { CycleColumn } from './cycle-columns';
import { CycleRow } from './cycle-row';
import classes from './cycles-table.module.css';
import { useCyclingView } from './cycling-view';
import type { Cycling } from './use-cycling';

const rowHeight_px = 25;
const arrowSteps: Record<string, readonly [number, number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** A row a cycle; ← → move along the columns, ↑ ↓ along the cycles, Space leaves one out. */
export function CyclesTable({ cycling, result }: { cycling: Cycling; result: CyclingResult }) {
  const { columns, columnId, selected, select, step, sample } = cycling;
  const { cycles } = result;
  const scroller = useRef<HTMLDivElement>(null);
  const { first, end } = useRowWindow(scroller, rowHeight_px, cycles.length);
  useBroughtIntoView(scroller, cycles, selected?.cycle ?? null);
  const lastCycle = cycles.at(-1)?.cycle ?? 1;
  const onKeyDown = (event: KeyboardEvent) => {
    const [down, right] = arrowSteps[event.key] ?? [0, 0];
    if (event.key === ' ' && selected !== null && event.target === event.currentTarget) void toggleCycle(sample, selected.cycle);
    else if (down !== 0) step(down === 1 ? 1 : -1);
    else if (right !== 0) useCyclingView.setState({ columnId: neighbour(columns, columnId, right) });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section
      ref={scroller}
      className={classes.scroller}
      aria-label="Cycles of the cell"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows move through the rows
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <table className={classes.table} aria-label="Cycles" aria-rowcount={cycles.length}>
        <thead>
          <tr>
            <th className={classes.first}>Cycle</th>
            {columns.map(({ id, name, unit, words }) => (
              <th key={id} title={words}>
                <RichText markup={name} />
                <span className={classes.unit}>{unit}</span>
              </th>
            ))}
            <th className={classes.flag} aria-label="Flag" />
          </tr>
        </thead>
        <tbody>
          {first > 0 && <tr style={{ height: first * rowHeight_px }} />}
          {cycles.slice(first, end).map((cycle) => (
            <CycleRow
              key={cycle.cycle}
              sample={sample}
              cycle={cycle}
              lastCycle={lastCycle}
              columns={columns}
              columnId={cycle === selected ? columnId : null}
              selected={cycle === selected}
              reference={cycle.cycle === result.summary.referenceCycle}
              onSelect={select}
            />
          ))}
          {end < cycles.length && <tr style={{ height: (cycles.length - end) * rowHeight_px }} />}
        </tbody>
      </table>
    </section>
  );
}

function neighbour(columns: readonly CycleColumn[], id: string, step: number): string {
  const at = columns.findIndex((column) => column.id === id) + step;
  return columns[Math.min(Math.max(at, 0), columns.length - 1)]?.id ?? id;
}

/** Scrolls to a cycle when it becomes the selected one. */
function useBroughtIntoView(scroller: React.RefObject<HTMLElement | null>, cycles: readonly CyclingCycle[], selected: number | null): void {
  const brought = useRef<number | null>(null);
  useEffect(() => {
    const element = scroller.current;
    if (element === null || selected === brought.current) return;
    brought.current = selected;
    const index = cycles.findIndex(({ cycle }) => cycle === selected);
    if (index < 0) return;
    const header = 44;
    const top = index * rowHeight_px;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight_px > element.scrollTop + element.clientHeight - header) {
      element.scrollTop = top + rowHeight_px - element.clientHeight + header;
    }
  }, [scroller, cycles, selected]);
}
