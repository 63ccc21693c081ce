import type { RelaxationCell } from './cut-at-minima';

/** A maximum of γ(ln τ) with what belongs to it. */
export interface RelaxationPeak {
  tau_s: number;
  /** 1/(2πτ). */
  frequency_Hz: number;
  /** Area under γ between the neighbouring minima, side lobes included. */
  resistance_ohm: number;
  /** From the noise of the data alone, without what regularisation shifts between neighbours. */
  resistanceError_ohm: number;
  /** τ/R. */
  capacitance_F: number;
  /** γ at the maximum. */
  height_ohm: number;
}

/** One peak for each cell, with its τ from the parabola through the maximum and its neighbours. */
export function findRelaxationPeaks(
  cells: readonly RelaxationCell[],
  errors_ohm: readonly number[],
  tau_s: Float64Array,
  gamma_ohm: Float64Array,
): RelaxationPeak[] {
  const lnStep = Math.log(tau_s[1]! / tau_s[0]!);
  return cells.map(({ top, weights }, k) => {
    const resistance_ohm = weights.reduce((sum, weight, node) => sum + weight * gamma_ohm[node]!, 0);
    const tau = tau_s[top]! * Math.exp(lnStep * vertexOffset(gamma_ohm, top));
    return {
      tau_s: tau,
      frequency_Hz: 1 / (2 * Math.PI * tau),
      resistance_ohm,
      resistanceError_ohm: errors_ohm[k]!,
      capacitance_F: tau / resistance_ohm,
      height_ohm: gamma_ohm[top]!,
    };
  });
}

/** Where the parabola has its vertex, in steps from the node. */
function vertexOffset(gamma: Float64Array, top: number): number {
  const [before, here, after] = [gamma[top - 1], gamma[top]!, gamma[top + 1]];
  if (before === undefined || after === undefined) return 0;
  const curvature = before - 2 * here + after;
  return curvature < 0 ? (0.5 * (before - after)) / curvature : 0;
}
