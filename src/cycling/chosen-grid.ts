import { ValidationError } from '../core/errors';
import type { DqdvGrid } from './differential-capacity';

/** The mean that smooths dQ/dV goes over so many steps of the grid, where nobody says. */
const defaultFilter = 5;
const mostFilter = 15;
/** So many steps in the potential range, about. */
const defaultSteps = 400;

/**
 * The grid and filter of dQ/dV: as chosen, else 1, 2 or 5 × 10ⁿ V near a four-hundredth of the potential range.
 * @throws ValidationError for a grid that is not above zero or an even or too wide filter
 */
export function chosenGrid(potential_V: Float64Array, grid_V: number | undefined, filter = defaultFilter): DqdvGrid {
  let [least, most] = [Infinity, -Infinity];
  for (const value of potential_V) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  if (!Number.isInteger(filter) || filter % 2 === 0 || filter < 1 || filter > mostFilter) {
    throw new ValidationError('INPUT_INVALID', `The filter of dQ/dV is ${filter}`, {
      expected: `an odd number of grid steps, 1 to ${mostFilter}`,
    });
  }
  const range_V = Math.max(most - least, 1e-3);
  const step = grid_V ?? roundStep(range_V / defaultSteps);
  if (!(step > 0) || range_V / step > 1e5) {
    throw new ValidationError('INPUT_INVALID', `The grid of dQ/dV is ${step} V`, {
      expected: `a step above ${(range_V / 1e5).toPrecision(1)} V`,
    });
  }
  return { grid_V: step, filter };
}

/** The largest of 1, 2, 5 × 10ⁿ that is not above `step`. */
function roundStep(step: number): number {
  const exponent = Math.floor(Math.log10(step));
  const power = Number(`1e${exponent}`);
  const lead = step / power;
  return Number(((lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power).toPrecision(1));
}
