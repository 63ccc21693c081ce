import type { PenalisedProblem } from './non-negative-tikhonov';
import { type RelaxationModel, seriesColumns } from './relaxation-kernel';

/**
 * Normal equations of a relaxation model with the penalty ∫ (d²γ/d(ln τ)²)² dln τ, γ in units of the spectrum's median |Z|.
 * γ is taken as 0 before its first node, so that what is faster than the data becomes R0; at the slow end it may end high.
 * Without `blocking` the column of 1/C is taken out.
 */
export function penalisedProblem(model: RelaxationModel, blocking: boolean): PenalisedProblem {
  const { unknowns: n, rows, columns, extras, lnStep, tau_s, y } = model;
  const column = (k: number) => columns.subarray(k * rows, (k + 1) * rows);
  const gram = new Float64Array(n * n);
  const penalty = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      gram[i * n + j] = dot(column(i), column(j));
      gram[j * n + i] = gram[i * n + j]!;
    }
  }
  const rhs = Float64Array.from({ length: n }, (_, k) => dot(column(k), y));
  if (!blocking) {
    for (let k = 0; k < n; k++) {
      gram[k * n + seriesColumns.elastance] = 0;
      gram[seriesColumns.elastance * n + k] = 0;
    }
    gram[seriesColumns.elastance * n + seriesColumns.elastance] = 1;
    rhs[seriesColumns.elastance] = 0;
  }
  const scale = lnStep ** -3;
  const stencil = [1, -2, 1];
  for (let first = -2; first + 2 < tau_s.length; first++) {
    stencil.forEach((a, i) => {
      stencil.forEach((b, j) => {
        if (first + i < 0 || first + j < 0) return;
        penalty[(extras + first + i) * n + extras + first + j]! += a * b * scale;
      });
    });
  }
  return { n, gram, penalty, rhs };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}
