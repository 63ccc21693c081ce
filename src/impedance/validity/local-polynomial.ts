import { householderLeastSquares } from './householder-least-squares';

/** Value and slope of a smoothed curve at one of its abscissae. */
export interface SmoothedPoint {
  value: number;
  slope: number;
}

/**
 * Local quadratic regression with tricube weights at every x (any spacing, ascending or descending). The neighbourhood
 * reaches `halfWidth` to each side, further where fewer than seven points lie in it.
 * Source: Cleveland, J. Am. Stat. Assoc. 74 (1979) 829, doi:10.1080/01621459.1979.10481038
 */
export function localPolynomial(x: Float64Array, y: Float64Array, halfWidth: number): SmoothedPoint[] {
  const fewest = Math.min(7, x.length);
  return Array.from(x, (centre) => {
    const distances = x.map((value) => Math.abs(value - centre));
    // Tricube is 0 at its edge, so the edge lies beyond the last neighbour needed.
    const reach = Math.max(halfWidth, 1.001 * [...distances].sort((a, b) => a - b)[fewest - 1]!);
    const places = [...x.keys()].filter((k) => distances[k]! < reach);
    const rows = places.length;
    const columns = new Float64Array(rows * 3);
    const right = new Float64Array(rows);
    places.forEach((k, row) => {
      const weight = Math.sqrt((1 - (distances[k]! / reach) ** 3) ** 3);
      const shift = (x[k]! - centre) / reach;
      columns[row] = weight;
      columns[rows + row] = weight * shift;
      columns[2 * rows + row] = weight * shift * shift;
      right[row] = weight * y[k]!;
    });
    const [value, slope] = householderLeastSquares(columns, right, rows, 3);
    return { value: value!, slope: slope! / reach };
  });
}
