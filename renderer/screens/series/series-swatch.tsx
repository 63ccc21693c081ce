import { emberColour } from '../../../src/core/plot/ember-map';
import { useViewState } from '../../app/view-state';
import classes from './series-table.module.css';

/** The member's colour on the series map. */
export function SeriesSwatch({ position }: { position: number }) {
  const scheme = useViewState((view) => view.scheme);
  return <span className={classes.swatch} style={{ background: emberColour(position, scheme) }} />;
}
