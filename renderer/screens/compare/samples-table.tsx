import type { KeyboardEvent } from 'react';
import type { CellComparison } from '../../../src/core/cell-comparison';
import { useViewState } from '../../app/view-state';
import { RefusedMark } from '../../widgets/refused-mark';
import { RichText } from '../../widgets/rich-text';
import classes from './compare-table.module.css';
import type { SampleColumn } from './sample-columns';
import { sampleLooks } from './sample-looks';

interface SamplesTableProps {
  cells: readonly CellComparison[];
  columns: readonly SampleColumn[];
  selected: string | null;
  onStep(direction: -1 | 1): void;
}

/** A row a sample; a number leads to the room that made it, where it says where it comes from. */
export function SamplesTable({ cells, columns, selected, onStep }: SamplesTableProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (direction === 0) return;
    onStep(direction);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section
      className={classes.scroller}
      aria-label="Samples of the project"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows move through the rows
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <table className={classes.table} aria-label="Samples">
        <thead>
          <tr>
            <th className={classes.first}>Sample</th>
            {columns.map(({ id, name, unit, words }) => (
              <th key={id} title={words}>
                <RichText markup={name} />
                <span className={classes.unit}>{unit}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map((cell, k) => (
            <tr
              key={cell.sample}
              className={classes.row}
              data-row={cell.sample}
              aria-selected={cell.sample === selected}
              onClick={() => useViewState.setState({ sample: cell.sample })}
            >
              <th scope="row" className={classes.first}>
                <span className={classes.sign} style={{ color: `var(--sample${k + 1})` }}>
                  {sampleLooks[k]?.sign}
                </span>
                {cell.sample}
              </th>
              {columns.map((column) => (
                <td key={column.id} data-column={column.id}>
                  <SampleNumber cell={cell} column={column} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SampleNumber({ cell, column }: { cell: CellComparison; column: SampleColumn }) {
  const found = column.cell(cell);
  if (found === null) return <span className={classes.none}>–</span>;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.number}
      title={'reason' in found ? undefined : (found.title ?? column.words)}
      onClick={(event) => {
        event.stopPropagation();
        useViewState.setState({ room: column.room, sample: cell.sample });
      }}
    >
      {'reason' in found ? <RefusedMark reason={found.reason} /> : <RichText markup={found.markup} />}
    </button>
  );
}
