import type { TestablePoints } from '../validity/testable-points';

/** Linear model of a spectrum: A x = y with x = (R0, L, 1/C, γ_1 … γ_m), rows weighted by 1/|Z|, real parts first. */
export interface RelaxationModel {
  /** Nodes of ln τ, evenly spaced, and their τ. */
  tau_s: Float64Array;
  lnStep: number;
  /** Columns before the first γ. */
  extras: number;
  unknowns: number;
  rows: number;
  /** Column by column, `rows` each; every unknown in units that make its column of order 1. */
  columns: Float64Array;
  /** What one unit of each unknown is in ohm, henry, 1/farad. */
  units: Float64Array;
  y: Float64Array;
}

/** Columns of R0, L and 1/C, in this order, stand before those of γ. */
export const seriesColumns = { resistance: 0, inductance: 1, elastance: 2 } as const;

const perDecade = 12;
/** τ reaches this far beyond 1/ω_max and 1/ω_min: the flanks of arcs at the edge belong to the spectrum. */
const fasterBy_decades = 0.5;
const slowerBy_decades = 1;

/**
 * γ(ln τ) is linear between nodes and 0 beyond them; each hat's ∫ hat/(1 + jωτ) dln τ by Gauss–Legendre with four points an
 * interval. Source: doi:10.1016/j.electacta.2015.09.097 (piecewise-linear basis)
 */
export function relaxationModel(points: TestablePoints): RelaxationModel {
  const { omega_radPerS, zReal_ohm, zImag_ohm } = points;
  const n = omega_radPerS.length;
  const rows = 2 * n;
  const [highest, lowest] = [omega_radPerS[0]!, omega_radPerS[n - 1]!];
  const decades = Math.log10(highest / lowest) + fasterBy_decades + slowerBy_decades;
  const intervals = Math.ceil(decades * perDecade);
  const lnStep = (decades * Math.LN10) / intervals;
  const lnFirst = -Math.log(highest) - fasterBy_decades * Math.LN10;
  const tau_s = Float64Array.from({ length: intervals + 1 }, (_, k) => Math.exp(lnFirst + k * lnStep));
  const size_ohm = zReal_ohm.map((re, i) => Math.hypot(re, zImag_ohm[i]!));
  const reference_ohm = size_ohm.toSorted()[n >> 1]!;
  const extras = 3;
  const unknowns = extras + tau_s.length;
  const columns = new Float64Array(rows * unknowns);
  const y = new Float64Array(rows);
  const units = new Float64Array(unknowns).fill(reference_ohm);
  units[seriesColumns.inductance] = reference_ohm / highest;
  units[seriesColumns.elastance] = reference_ohm * lowest;
  for (let i = 0; i < n; i++) {
    const weight = reference_ohm / size_ohm[i]!;
    y[i] = zReal_ohm[i]! / size_ohm[i]!;
    y[n + i] = zImag_ohm[i]! / size_ohm[i]!;
    columns[i] = weight;
    columns[seriesColumns.inductance * rows + n + i] = (weight * omega_radPerS[i]!) / highest;
    columns[seriesColumns.elastance * rows + n + i] = (-weight * lowest) / omega_radPerS[i]!;
    for (let k = 0; k < tau_s.length; k++) {
      const sides = [k > 0, k < intervals] as const;
      const hat = hatIntegral(omega_radPerS[i]! * tau_s[k]!, lnStep, sides);
      columns[(extras + k) * rows + i] = weight * hat.re;
      columns[(extras + k) * rows + n + i] = weight * hat.im;
    }
  }
  return { tau_s, lnStep, extras, unknowns, rows, columns, units, y };
}

// Nodes and weights on [0, 1].
const gaussNodes = [0.0694318442029737, 0.3300094782075719, 0.6699905217924281, 0.9305681557970263];
const gaussWeights = [0.1739274225687269, 0.3260725774312731, 0.3260725774312731, 0.1739274225687269];

/** ∫ hat/(1 + jωτ) dln τ over the halves left and right of the node; the outermost hats have one. */
function hatIntegral(omegaTau: number, lnStep: number, [left, right]: readonly [boolean, boolean]): { re: number; im: number } {
  let [re, im] = [0, 0];
  for (const side of [...(left ? [-1] : []), ...(right ? [1] : [])]) {
    for (let g = 0; g < 4; g++) {
      const x = omegaTau * Math.exp(side * lnStep * gaussNodes[g]!);
      const share = (gaussWeights[g]! * (1 - gaussNodes[g]!) * lnStep) / (1 + x * x);
      re += share;
      im -= x * share;
    }
  }
  return { re, im };
}
