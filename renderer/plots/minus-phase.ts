import type { PlotPoint } from './impedance-model';

/** −φ in degrees of a point of the Nyquist plane. */
export function minusPhase_deg(point: PlotPoint): number {
  return (Math.atan2(point.y, point.x) * 180) / Math.PI;
}
