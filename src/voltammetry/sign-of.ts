import type { SweepName } from '../core/voltammetry-choices';

/** +1 or −1: the sign that the current of a sweep has by rights. */
export function signOf(sweep: SweepName): 1 | -1 {
  return sweep === 'anodic' ? 1 : -1;
}
