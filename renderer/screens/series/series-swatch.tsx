import { emberColour } from '../../../src/core/plot/ember-map';
import { useViewState } from '../../app/view-state';
import classes from './series-table.module.css';

/** The member's colour on the series map; open for the discharge where there are both branches. */
export function SeriesSwatch({ position, open = false }: { position: number; open?: boolean }) {
  const scheme = useViewState((view) => view.scheme);
  const colour = emberColour(position, scheme);
  return <span className={classes.swatch} style={open ? { boxShadow: `inset 0 0 0 1px ${colour}` } : { background: colour }} />;
}
