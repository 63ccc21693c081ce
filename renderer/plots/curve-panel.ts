import type { ImpedanceCurve, PlotPoint } from './impedance-model';
import { minusPhase_deg } from './minus-phase';

/** One way to look at impedance: which scale it is drawn on, and where each frequency stands there. */
export interface CurvePanel {
  yScale: string;
  points(curve: ImpedanceCurve): PlotPoint[];
}

export const nyquistPanels: readonly CurvePanel[] = [{ yScale: 'y', points: (curve) => curve.points }];

export const bodePanels: readonly CurvePanel[] = [
  { yScale: 'modulus', points: overFrequency((point) => Math.hypot(point.x, point.y)) },
  { yScale: 'phase', points: overFrequency(minusPhase_deg) },
];

/** Made once for each curve: plots ask again with every drawing. */
function overFrequency(value: (point: PlotPoint) => number): (curve: ImpedanceCurve) => PlotPoint[] {
  const known = new WeakMap<ImpedanceCurve, PlotPoint[]>();
  return (curve) => {
    const made = known.get(curve) ?? curve.points.map((point, index) => ({ x: curve.frequency_Hz[index] as number, y: value(point) }));
    known.set(curve, made);
    return made;
  };
}
