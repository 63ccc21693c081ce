import type { CellComparison } from '../../../src/core/cell-comparison';
import { rooms } from '../../app/rooms';
import { useViewState } from '../../app/view-state';
import { ActionButton } from '../../widgets/action-button';
import classes from './compare-table.module.css';

/** Techniques that could not be evaluated, with why and the way to their room. */
export function TechniqueFailures({ cell }: { cell: CellComparison }) {
  return cell.failures.map(({ technique, error }) => {
    const room = rooms.find(({ id }) => id === technique);
    return (
      <section key={technique} className={classes.failure} aria-label={`${room?.name ?? technique} could not be evaluated`}>
        {error.message}{' '}
        {room !== undefined && (
          <ActionButton small quiet onClick={() => useViewState.setState({ room: room.id, sample: cell.sample })}>
            {`Open ${room.name}`}
          </ActionButton>
        )}
      </section>
    );
  });
}
