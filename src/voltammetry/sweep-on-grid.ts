import type { SweepName } from '../core/voltammetry-choices';
import { currentAt } from './current-at';
import { sharedRange } from './shared-range';
import { signOf } from './sign-of';
import type { Voltammogram } from './voltammogram';

/** One sweep at every rate on the same potentials. */
export interface SweepOnGrid {
  sweep: SweepName;
  potential_V: Float64Array;
  /** What each potential stands for in a sum over the sweep, V: the step, half of it at the ends. */
  weight_V: Float64Array;
  /** By rate, slowest first: the current times the sweep's sign, A. */
  current_A: Float64Array[];
}

/** A sweep of all rates on multiples of `step_V` within the range they share; null where one rate lacks it or they share nothing. */
export function onGrid(voltammograms: readonly Voltammogram[], sweep: SweepName, step_V: number): SweepOnGrid | null {
  const range = sharedRange(voltammograms, sweep);
  if (range === null) return null;
  const [first, last] = [Math.ceil(range[0] / step_V - 1e-9), Math.floor(range[1] / step_V + 1e-9)];
  if (last - first < 4) return null;
  const clamp = (value: number) => Math.min(range[1], Math.max(range[0], value));
  const potential_V = Float64Array.from({ length: last - first + 1 }, (_, k) => clamp(Number(((first + k) * step_V).toPrecision(12))));
  const weight_V = potential_V.map((_, k) => (k === 0 || k === potential_V.length - 1 ? step_V / 2 : step_V));
  const sign = signOf(sweep);
  return {
    sweep,
    potential_V,
    weight_V,
    current_A: voltammograms.map((one) => potential_V.map((at) => sign * currentAt(one[sweep]!, at))),
  };
}
