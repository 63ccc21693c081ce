import { householderLeastSquares } from './householder-least-squares';
import type { TestablePoints } from './testable-points';

/** Z = R0 + Σ R_k/(1 + jωτ_k) + jωL + 1/(jωC): every term obeys the Kramers–Kronig relations. */
export interface VoigtChain {
  resistances_ohm: Float64Array;
  timeConstants_s: Float64Array;
  seriesResistance_ohm: number;
  inductance_H: number;
  /** 1/C. */
  elastance_PerF: number;
}

/** Chain of `count` elements, τ log-spaced over 1/ω_max … 1/ω_min, least squares weighted by 1/|Z|; all signs free. */
export function fitVoigtChain(points: TestablePoints, count: number, range: TimeRange): VoigtChain {
  const { omega_radPerS, zReal_ohm, zImag_ohm } = points;
  const n = omega_radPerS.length;
  const rows = 2 * n;
  const columns = new Float64Array(rows * (count + 3));
  const y = new Float64Array(rows);
  const timeConstants_s = logSpaced(range, count);
  const [inductive, capacitive] = [rows, 2 * rows];
  for (let i = 0; i < n; i++) {
    const omega = omega_radPerS[i]!;
    const weight = 1 / Math.hypot(zReal_ohm[i]!, zImag_ohm[i]!);
    y[i] = weight * zReal_ohm[i]!;
    y[n + i] = weight * zImag_ohm[i]!;
    columns[i] = weight;
    columns[inductive + n + i] = weight * omega;
    columns[capacitive + n + i] = -weight / omega;
    for (let k = 0; k < count; k++) {
      const x = omega * timeConstants_s[k]!;
      const g = weight / (1 + x * x);
      columns[(k + 3) * rows + i] = g;
      columns[(k + 3) * rows + n + i] = -x * g;
    }
  }
  const solution = householderLeastSquares(columns, y, rows, count + 3);
  return {
    resistances_ohm: solution.slice(3),
    timeConstants_s,
    seriesResistance_ohm: solution[0]!,
    inductance_H: solution[1]!,
    elastance_PerF: solution[2]!,
  };
}

export interface TimeRange {
  min_s: number;
  max_s: number;
}

/** 1/ω_max … 1/ω_min. */
export function timeRange({ omega_radPerS }: TestablePoints): TimeRange {
  return { min_s: 1 / omega_radPerS[0]!, max_s: 1 / omega_radPerS.at(-1)! };
}

function logSpaced({ min_s, max_s }: TimeRange, count: number): Float64Array {
  const step = Math.log(max_s / min_s) / (count - 1);
  return Float64Array.from({ length: count }, (_, k) => min_s * Math.exp(k * step));
}

/** (Z − Ẑ)/|Z| of every point, as fractions. */
export interface RelativeResiduals {
  real: Float64Array;
  imag: Float64Array;
}

export function voigtResiduals(chain: VoigtChain, { omega_radPerS, zReal_ohm, zImag_ohm }: TestablePoints): RelativeResiduals {
  const real = new Float64Array(omega_radPerS.length);
  const imag = new Float64Array(omega_radPerS.length);
  omega_radPerS.forEach((omega, i) => {
    let re = chain.seriesResistance_ohm;
    let im = omega * chain.inductance_H - chain.elastance_PerF / omega;
    for (let k = 0; k < chain.resistances_ohm.length; k++) {
      const x = omega * chain.timeConstants_s[k]!;
      const g = chain.resistances_ohm[k]! / (1 + x * x);
      re += g;
      im -= x * g;
    }
    const size = Math.hypot(zReal_ohm[i]!, zImag_ohm[i]!);
    real[i] = (zReal_ohm[i]! - re) / size;
    imag[i] = (zImag_ohm[i]! - im) / size;
  });
  return { real, imag };
}
