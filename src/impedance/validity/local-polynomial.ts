/** Two more than a parabola needs. */
const fewestNeighbours = 5;

/** Value and slope of a smoothed curve at one of its abscissae, with their standard errors for a unit error in each y. */
export interface SmoothedPoint {
  value: number;
  slope: number;
  valueError: number;
  slopeError: number;
  /** Standard deviation of y − value for a unit error in each y: small where the curve all but goes through the point. */
  residualError: number;
}

/**
 * Local quadratic regression with tricube weights at every x (any spacing, ascending or descending, at least three
 * different x). The neighbourhood reaches `halfWidth` to each side, further where fewer than five points lie in it.
 * Source: doi:10.1080/01621459.1979.10481038
 */
export function localPolynomial(x: Float64Array, y: Float64Array, halfWidth: number): SmoothedPoint[] {
  return Array.from(x, (centre) => smoothAt(centre, x, y, halfWidth));
}

function smoothAt(centre: number, x: Float64Array, y: Float64Array, halfWidth: number): SmoothedPoint {
  const distances = x.map((value) => Math.abs(value - centre));
  // Tricube is 0 at its edge, so the edge lies beyond the last neighbour needed.
  const reach = Math.max(halfWidth, 1.001 * distances.toSorted()[Math.min(fewestNeighbours, x.length) - 1]!);
  const weights = distances.map((distance) => (distance < reach ? (1 - (distance / reach) ** 3) ** 3 : 0));
  const shifts = x.map((value) => (value - centre) / reach);
  const [m0, m1, m2, m3, m4] = [0, 1, 2, 3, 4].map((power) => weights.reduce((sum, w, k) => sum + w * shifts[k]! ** power, 0)) as Moments;
  // First two rows of the inverse of [[m0, m1, m2], [m1, m2, m3], [m2, m3, m4]].
  const [a, b, c, e, f] = [m2 * m4 - m3 * m3, m2 * m3 - m1 * m4, m1 * m3 - m2 * m2, m0 * m4 - m2 * m2, m1 * m2 - m0 * m3];
  const determinant = m0 * a + m1 * b + m2 * c;
  const point = { value: 0, slope: 0, valueError: 0, slopeError: 0 };
  const own = a / determinant;
  weights.forEach((weight, k) => {
    const u = shifts[k]!;
    const toValue = (weight * (a + b * u + c * u * u)) / determinant;
    const toSlope = (weight * (b + e * u + f * u * u)) / (determinant * reach);
    point.value += toValue * y[k]!;
    point.slope += toSlope * y[k]!;
    point.valueError += toValue * toValue;
    point.slopeError += toSlope * toSlope;
  });
  const residualError = Math.sqrt(Math.max(0, 1 - 2 * own + point.valueError));
  return { ...point, valueError: Math.sqrt(point.valueError), slopeError: Math.sqrt(point.slopeError), residualError };
}

type Moments = [number, number, number, number, number];
