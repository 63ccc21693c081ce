import { levenbergMarquardt } from 'ml-levenberg-marquardt';

/**
 * One damped step of min ‖c + Rδ‖² + λ‖δ‖², lower ≤ δ ≤ upper, by a single iteration of ml-levenberg-marquardt.
 * R is the upper triangle (row by row, m × m) and c = Qᵀr of the compressed problem: the same step as from all 2N rows.
 */
export function leastSquaresStep(
  triangle: Float64Array,
  c: Float64Array,
  m: number,
  damping: number,
  lower: number[],
  upper: number[],
): Float64Array {
  // The library wants at least two points; a row of zeros adds nothing.
  const rows = Math.max(m, 2);
  const y = new Array<number>(rows).fill(0);
  const x = new Array<number>(rows);
  const gradients: number[][] = [];
  for (let i = 0; i < rows; i++) {
    x[i] = i;
    const row = new Array<number>(m).fill(0);
    if (i < m) {
      y[i] = c[i]!;
      for (let j = i; j < m; j++) row[j] = -triangle[i * m + j]!;
    }
    gradients.push(row);
  }
  const model = (delta: number[]) => (i: number) => {
    const row = gradients[i]!;
    let value = 0;
    for (let j = 0; j < m; j++) value += row[j]! * delta[j]!;
    return value;
  };
  const result = levenbergMarquardt({ x, y }, model, {
    initialValues: new Array<number>(m).fill(0),
    minValues: lower,
    maxValues: upper,
    damping,
    maxIterations: 1,
    errorTolerance: 0,
    jacobianFunction: () => (i: number) => gradients[i]!,
  });
  return Float64Array.from(result.parameterValues);
}
