import type { CellKind } from '../core/cell-record';
import { requirePositive } from '../core/require-positive';

/**
 * CE = released/stored of the same cycle, as a fraction: charge/discharge of an anode half cell (its charge takes the ions out again),
 * discharge/charge of a cathode half cell and of a full cell.
 * Valid for a complete cycle, whichever branch came first.
 * Source: Smith, Burns & Dahn, J. Electrochem. Soc. 157 (2010) A196 for the quotient; half cells by their own working electrode.
 * @throws DomainError for a capacity that is not above zero.
 */
export function coulombicEfficiency(kind: CellKind, capacities: { charge_mAh: number; discharge_mAh: number }): number {
  requirePositive('CE = released/stored', { ...capacities });
  const { charge_mAh, discharge_mAh } = capacities;
  return kind === 'anode-half' ? charge_mAh / discharge_mAh : discharge_mAh / charge_mAh;
}
