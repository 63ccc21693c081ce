import type { ImpedanceCurve, PlotPoint } from './impedance-model';

/** Where a curve stands at a frequency, between its points linearly in log f; null beyond its ends. */
export function pointAtFrequency({ frequency_Hz, points }: ImpedanceCurve, wanted_Hz: number): PlotPoint | null {
  for (let k = 0; k + 1 < points.length; k += 1) {
    const [a, b] = [frequency_Hz[k] as number, frequency_Hz[k + 1] as number];
    // A measured end may differ from the curve's by rounding.
    const within = wanted_Hz <= Math.max(a, b) * (1 + 1e-9) && wanted_Hz >= Math.min(a, b) * (1 - 1e-9);
    if (!within || a === b) continue;
    const share = Math.min(Math.max(Math.log(wanted_Hz / a) / Math.log(b / a), 0), 1);
    const [p, q] = [points[k] as PlotPoint, points[k + 1] as PlotPoint];
    return { x: p.x + share * (q.x - p.x), y: p.y + share * (q.y - p.y) };
  }
  return null;
}
