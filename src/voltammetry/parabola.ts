/** Least-squares a + b·x + c·x² by Cramer's rule, x scaled to about one. */
export function parabola(x: readonly number[], y: readonly number[]): [a: number, b: number, c: number] {
  const scale = Math.max(...x.map(Math.abs)) || 1;
  const s = [0, 0, 0, 0, 0];
  const t = [0, 0, 0];
  for (const [k, value] of x.entries()) {
    const u = value / scale;
    for (let power = 0; power <= 4; power++) s[power]! += u ** power;
    for (let power = 0; power <= 2; power++) t[power]! += y[k]! * u ** power;
  }
  const [s0, s1, s2, s3, s4] = s as [number, number, number, number, number];
  const [t0, t1, t2] = t as [number, number, number];
  const det = s0 * (s2 * s4 - s3 * s3) - s1 * (s1 * s4 - s2 * s3) + s2 * (s1 * s3 - s2 * s2);
  const a = (t0 * (s2 * s4 - s3 * s3) - s1 * (t1 * s4 - t2 * s3) + s2 * (t1 * s3 - t2 * s2)) / det;
  const b = (s0 * (t1 * s4 - t2 * s3) - t0 * (s1 * s4 - s2 * s3) + s2 * (s1 * t2 - s2 * t1)) / det;
  const c = (s0 * (s2 * t2 - s3 * t1) - s1 * (s1 * t2 - s2 * t1) + t0 * (s1 * s3 - s2 * s2)) / det;
  return [a, b / scale, c / scale ** 2];
}
