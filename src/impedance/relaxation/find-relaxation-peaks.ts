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

/** One peak for each cell; its τ is the centre of gravity of its upper half, as a narrow peak lies between two nodes. */
export function findRelaxationPeaks(
  cells: readonly RelaxationCell[],
  errors_ohm: readonly number[],
  tau_s: Float64Array,
  gamma_ohm: Float64Array,
): RelaxationPeak[] {
  const lnStep = Math.log(tau_s[1]! / tau_s[0]!);
  return cells.map(({ top, weights }, k) => {
    const resistance_ohm = weights.reduce((sum, weight, node) => sum + weight * gamma_ohm[node]!, 0);
    const tau = tau_s[top]! * Math.exp(lnStep * centreOfUpperHalf(gamma_ohm, top));
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

/** In steps from the node of the maximum. */
function centreOfUpperHalf(gamma: Float64Array, top: number): number {
  const half = gamma[top]! / 2;
  let [sum, moment] = [gamma[top]!, 0];
  for (const side of [-1, 1]) {
    for (let k = top + side; (gamma[k] ?? 0) >= half; k += side) {
      sum += gamma[k]!;
      moment += gamma[k]! * (k - top);
    }
  }
  return moment / sum;
}
