import type { WarburgSlope } from '../../core/warburg-line';

/** Weighted least-squares line of y against x (arrays of equal length); null with fewer than three points. The error is that of the scatter. */
export function straightLine(x: readonly number[], y: readonly number[], weight: readonly number[]): WarburgSlope | null {
  const n = x.length;
  const total = weight.reduce((sum, w) => sum + w, 0);
  if (n < 3 || !(total > 0)) return null;
  const mean = (values: readonly number[]) => values.reduce((sum, value, k) => sum + weight[k]! * value, 0) / total;
  const [meanX, meanY] = [mean(x), mean(y)];
  const [sxx, sxy, syy] = [
    mean(x.map((v) => (v - meanX) ** 2)),
    mean(x.map((v, k) => (v - meanX) * (y[k]! - meanY))),
    mean(y.map((v) => (v - meanY) ** 2)),
  ];
  if (!(sxx > 0)) return null;
  const slope = sxy / sxx;
  const left = Math.max(0, syy - slope * sxy);
  return {
    slope_ohmPerSqrtS: slope,
    standardError: Math.sqrt(left / ((n - 2) * sxx)),
    intercept_ohm: meanY - slope * meanX,
    r2: syy > 0 ? 1 - left / syy : 1,
  };
}
