import { logStandardErrors } from '../fit/covariance';
import { arcTimeConstant_s, findArcs } from '../fit/roles';
import type { RawFit } from '../fit-spectrum';

/** Whether every arc is one a spectrum can show: SE(ln R) ≤ 0.3, at least 3 % of the total, τ inside 1/ω_max … 1/ω_min, α ≥ 0.5. */
export function isPlausibleArc({ fit, circuit }: RawFit): boolean {
  const { problem, best } = fit;
  const natural = problem.space.toNatural(best.x);
  const errors = logStandardErrors(problem, best.x);
  const arcs = findArcs(circuit.compiled);
  const total = arcs.reduce((sum, arc) => sum + natural[arc.resistor]!, 0);
  const omega = problem.spectrum.omega_radPerS;
  const [tauMin_s, tauMax_s] = [1 / Math.max(...omega), 1 / Math.min(...omega)];
  return arcs.every((arc) => {
    const tau = arcTimeConstant_s(arc, natural);
    const error = errors?.[problem.space.free.indexOf(arc.resistor)] ?? Number.POSITIVE_INFINITY;
    const isDepressed = arc.alpha !== null && natural[arc.alpha]! < 0.5;
    return !isDepressed && error <= 0.3 && natural[arc.resistor]! >= 0.03 * total && tau >= tauMin_s && tau <= tauMax_s;
  });
}
