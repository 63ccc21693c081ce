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

/** One peak for each cell. */
export function findRelaxationPeaks(
  cells: readonly RelaxationCell[],
  errors_ohm: readonly number[],
  tau_s: Float64Array,
  gamma_ohm: Float64Array,
): RelaxationPeak[] {
  const lnStep = Math.log(tau_s[1]! / tau_s[0]!);
  return cells.map(({ top, weights }, k) => {
    const resistance_ohm = weights.reduce((sum, weight, node) => sum + weight * gamma_ohm[node]!, 0);
    const tau = tau_s[top]! * Math.exp(lnStep * offsetOfMaximum(gamma_ohm, top));
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

/**
 * Where the maximum lies, in steps from its node: the vertex of the parabola through ln γ (exact for a bell), or for a
 * peak narrower than the grid the centre of gravity of the node and its neighbours.
 */
function offsetOfMaximum(gamma: Float64Array, top: number): number {
  const [before, here, after] = [gamma[top - 1] ?? 0, gamma[top]!, gamma[top + 1] ?? 0];
  if (Math.min(before, after) < here / 4) return (after - before) / (before + here + after);
  const [left, right] = [Math.log(before / here), Math.log(after / here)];
  return left + right < 0 ? (0.5 * (left - right)) / (left + right) : 0;
}
