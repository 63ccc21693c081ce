/**
 * Indices of at most `most` points that are spread evenly along a curve's path, both axes on the scale of their range; the first and last
 * are always among them, and every point where there are no more than that.
 */
export function thinAlongPath(x: Float64Array, y: Float64Array, most: number): number[] {
  const n = x.length;
  if (n <= most) return Array.from({ length: n }, (_, k) => k);
  const [perX, perY] = [1 / (rangeOf(x) || 1), 1 / (rangeOf(y) || 1)];
  const step = (k: number) => Math.hypot((x[k]! - x[k - 1]!) * perX, (y[k]! - y[k - 1]!) * perY);
  let length = 0;
  for (let k = 1; k < n; k++) length += step(k);
  const kept = [0];
  let along = 0;
  for (let k = 1; k < n - 1; k++) {
    along += step(k);
    if (along < (length * kept.length) / (most - 1)) continue;
    if (kept.length < most - 1) kept.push(k);
  }
  return [...kept, n - 1];
}

function rangeOf(values: Float64Array): number {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return most - least;
}
