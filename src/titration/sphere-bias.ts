import { lineFit } from '../core/line-fit';
import { sphereUnderFlux } from '../core/sphere-under-flux';
import type { PulseForm } from '../core/titration-options';

/**
 * D_app/D at θ = Dτ/r² of a sphere with constant D whose potential is read as the pulse's was: with a line through the same points
 * (t/τ of each), whose start and slope a sphere bends, and with the same last row.
 */
export function sphereBias(form: PulseForm, times: Float64Array, lastRow: number): (theta: number) => number {
  const root = times.map(Math.sqrt);
  return (theta) => {
    const line = lineFit(
      root,
      times.map((t) => sphereUnderFlux(theta * t)),
    );
    if (line === null) return Number.NaN;
    const end = sphereUnderFlux(theta * lastRow) + line.slope * (1 - Math.sqrt(lastRow));
    const read = form === 'slope' ? line.slope : end - line.intercept;
    return (4 * theta) / (Math.PI * read ** 2);
  };
}
