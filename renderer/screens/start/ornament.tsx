import { useMemo } from 'react';
import { cyclePosition } from '../../../src/core/plot/cycle-position';
import { emberColour } from '../../../src/core/plot/ember-map';
import { useViewState } from '../../app/view-state';
import classes from './ornament.module.css';
import { simulatedCell } from './simulated-cell';

const box = { width: 830, height: 350 };

/** Computed impedance of one cell from fresh to cycle 500, at equal scale: what this program is about. */
export function Ornament() {
  const scheme = useViewState((view) => view.scheme);
  const spectra = useMemo(simulatedCell, []);
  const all = spectra.flatMap(({ points }) => points);
  const scale = Math.min(box.width / Math.max(...all.map(({ x }) => x)), box.height / Math.max(...all.map(({ y }) => y)));
  return (
    <figure className={classes.figure}>
      <svg className={classes.drawing} viewBox={`-6 -4 ${box.width + 12} ${box.height + 6}`} aria-hidden="true">
        <line className={classes.base} x1="-4" x2={box.width} y1={box.height} y2={box.height} />
        {spectra.map(({ cycle, points }) => (
          <polyline
            key={cycle}
            stroke={emberColour(cyclePosition(cycle, 500), scheme)}
            points={points.map(({ x, y }) => `${(x * scale).toFixed(1)},${(box.height - y * scale).toFixed(1)}`).join(' ')}
          />
        ))}
      </svg>
      <figcaption className={classes.caption}>Simulated: one cell, fresh to cycle 500</figcaption>
    </figure>
  );
}
