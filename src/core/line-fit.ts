/** A least-squares line with the errors that the scatter about it gives. */
export interface LineFit {
  slope: number;
  intercept: number;
  slopeError: number;
  interceptError: number;
  /** 1 where all y are equal. */
  r2: number;
  /** Standard deviation of the points about the line. */
  residualDeviation: number;
  points: number;
}

/**
 * Least-squares line of y against x (arrays of equal length), all points alike; null with fewer than three points or where all x are equal.
 * Errors are those of independent scatter with n − 2 degrees of freedom.
 */
export function lineFit(x: ArrayLike<number>, y: ArrayLike<number>): LineFit | null {
  const n = x.length;
  if (n < 3) return null;
  let [meanX, meanY] = [0, 0];
  for (let k = 0; k < n; k++) {
    meanX += x[k]! / n;
    meanY += y[k]! / n;
  }
  let [sxx, sxy, syy] = [0, 0, 0];
  for (let k = 0; k < n; k++) {
    const [dx, dy] = [x[k]! - meanX, y[k]! - meanY];
    sxx += dx * dx;
    sxy += dx * dy;
    syy += dy * dy;
  }
  if (!(sxx > 0)) return null;
  const slope = sxy / sxx;
  let left = 0;
  for (let k = 0; k < n; k++) left += (y[k]! - meanY - slope * (x[k]! - meanX)) ** 2;
  const residualDeviation = Math.sqrt(left / (n - 2));
  return {
    slope,
    intercept: meanY - slope * meanX,
    slopeError: residualDeviation / Math.sqrt(sxx),
    interceptError: residualDeviation * Math.sqrt(1 / n + meanX ** 2 / sxx),
    r2: syy > 0 ? 1 - left / syy : 1,
    residualDeviation,
    points: n,
  };
}
