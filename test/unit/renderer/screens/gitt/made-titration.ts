import type { CellRecord } from '../../../../../src/core/cell-record';
import type { TitrationOptions } from '../../../../../src/core/titration-options';
import { evaluated } from '../../../titration/evaluated';

/** Three pulses up, two down, D 3e-11 cm²/s; the second rest is too short. With its version, as a project gives it. */
export function madeTitration(options: TitrationOptions = {}, record?: CellRecord) {
  const steps = [1, 1, 1, -1, -1].map((sign, k) => ({ current_A: sign * 1e-4, pulse_s: 600, rest_s: k === 1 ? 3000 : 12000 }));
  const plan = {
    particle: { shape: 'slab' as const, length_cm: 6e-4, diffusion_cm2PerS: 3e-11 },
    ...{ steps, slope_VPerC: 0.5, interval_s: 20, restInterval_s: 300, resistance_ohm: 20 },
  };
  return { ...evaluated(plan, options, record), version: '0.0.0' };
}
