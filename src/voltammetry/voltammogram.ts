import type { VoltammogramUsed } from '../core/voltammetry-result';
import type { Sweep } from './sweep';

/** The chosen cycle of one recording: sweeps with the potential as it is used (corrected, where that is wished). */
export interface Voltammogram {
  used: VoltammogramUsed;
  rate_VPerS: number;
  anodic: Sweep | null;
  cathodic: Sweep | null;
  /** The cycle as it was measured, in time's order, for drawing. */
  trace: { potential_V: Float64Array; current_A: Float64Array };
}
