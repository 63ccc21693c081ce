import { memo } from 'react';
import type { CyclingCycle } from '../../../src/core/cycling-result';
import { cyclePosition } from '../../../src/core/plot/cycle-position';
import { toggleOrigin, useViewState } from '../../app/view-state';
import { FlagMark } from '../../widgets/flag-mark';
import { RefusedMark } from '../../widgets/refused-mark';
import { numberKey } from '../series/origin/number-key';
import { SeriesSwatch } from '../series/series-swatch';
import { cycleCell } from './cycle-cell';
import type { CycleColumn } from './cycle-columns';
import { cycleFlag } from './cycle-flag';
import { cycleRowId } from './cycle-row-id';
import classes from './cycles-table.module.css';
import { useCyclingView } from './cycling-view';

interface CycleRowProps {
  sample: string;
  cycle: CyclingCycle;
  lastCycle: number;
  columns: readonly CycleColumn[];
  /** The column that the keys act on, in the selected row. */
  columnId: string | null;
  selected: boolean;
  /** Retention counts from it. */
  reference: boolean;
  onSelect(cycle: number): void;
}

/** One cycle: its numbers or why there are none, its flag. */
export const CycleRow = memo(function CycleRow(props: CycleRowProps) {
  const { sample, cycle, lastCycle, columns, columnId, selected, reference, onSelect } = props;
  const id = cycleRowId(sample, cycle.cycle);
  const flag = cycleFlag(cycle);
  const ask = (column: string) => {
    onSelect(cycle.cycle);
    useCyclingView.setState({ columnId: column });
    toggleOrigin({ id, column });
  };
  return (
    <tr
      className={classes.row}
      aria-selected={selected}
      data-left-out={cycle.isLeftOut}
      data-row={cycle.cycle}
      onClick={() => onSelect(cycle.cycle)}
    >
      <th scope="row" className={classes.first}>
        <SeriesSwatch position={cyclePosition(cycle.cycle, lastCycle)} />
        {cycle.cycle}
        {reference && <span className={classes.note}>ref.</span>}
        {cycle.isLeftOut && <span className={classes.note}>left out</span>}
      </th>
      {columns.map((column) => {
        const cell = cycleCell(cycle, column);
        return (
          <td key={column.id} data-column={column.id}>
            {cell.kind === 'none' ? (
              <span className={classes.none}>–</span>
            ) : (
              <NumberButton id={id} column={column} asked={columnId === column.id} onAsk={ask}>
                {cell.kind === 'refused' ? <RefusedMark reason={cell.reason} /> : cell.text}
              </NumberButton>
            )}
          </td>
        );
      })}
      <td className={classes.flag}>{flag !== null && <FlagMark kind="warning" meaning={flag} />}</td>
    </tr>
  );
});

interface NumberButtonProps {
  id: string;
  column: CycleColumn;
  asked: boolean;
  onAsk(column: string): void;
  children: React.ReactNode;
}

function NumberButton({ id, column, asked, onAsk, children }: NumberButtonProps) {
  const isOpen = useViewState(({ origins }) => origins.some(({ at }) => at.id === id && at.column === column.id));
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.number}
      data-origin={numberKey(id, column.id)}
      data-asked={asked || isOpen}
      onClick={(event) => {
        event.stopPropagation();
        onAsk(column.id);
      }}
    >
      {children}
    </button>
  );
}
