/**
 * Least squares by Householder reflections: minimises |Ax − y|², which normal equations would do with half the digits.
 * `columns` holds A column by column (`rows` each) and `y` the right side; both are overwritten. Columns that depend on
 * earlier ones (to 1e-13 of their length) get 0. Source: Golub & Van Loan, Matrix Computations, 4th ed. 2013, § 5.3
 */
export function householderLeastSquares(columns: Float64Array, y: Float64Array, rows: number, count: number): Float64Array {
  const diagonal = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    const column = columns.subarray(k * rows, (k + 1) * rows);
    const before = length(column, 0);
    const rest = length(column, k);
    if (k >= rows || !(rest > 1e-13 * before)) continue;
    const norm = column[k]! < 0 ? -rest : rest;
    for (let i = k; i < rows; i++) column[i]! /= norm;
    column[k]! += 1;
    diagonal[k] = -norm;
    for (let j = k + 1; j < count; j++) reflect(column, columns.subarray(j * rows, (j + 1) * rows), k);
    reflect(column, y, k);
  }
  const x = new Float64Array(count);
  for (let k = count - 1; k >= 0; k--) {
    if (diagonal[k] === 0) continue;
    let value = y[k]!;
    for (let j = k + 1; j < count; j++) value -= columns[j * rows + k]! * x[j]!;
    x[k] = value / diagonal[k]!;
  }
  return x;
}

function length(column: Float64Array, from: number): number {
  let sum = 0;
  for (let i = from; i < column.length; i++) sum += column[i]! * column[i]!;
  return Math.sqrt(sum);
}

/** target − v (v·target)/v_k for the reflection vector v that begins at row k. */
function reflect(v: Float64Array, target: Float64Array, k: number): void {
  let product = 0;
  for (let i = k; i < v.length; i++) product += v[i]! * target[i]!;
  const factor = product / v[k]!;
  for (let i = k; i < v.length; i++) target[i]! -= factor * v[i]!;
}
