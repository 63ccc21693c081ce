import type { PlotWindow } from './equal-scale';

/** What a Nyquist plot must show of its members: every point, and zero where the data begin near it. */
export function nyquistWindow(members: readonly { measured: { points: readonly { x: number; y: number }[] } }[]): PlotWindow {
  let [xMin, xMax, yMin, yMax] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, Number.NEGATIVE_INFINITY];
  for (const { measured } of members) {
    for (const { x, y } of measured.points) {
      if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
      [xMin, xMax] = [Math.min(xMin, x), Math.max(xMax, x)];
      [yMin, yMax] = [Math.min(yMin, y), Math.max(yMax, y)];
    }
  }
  if (!(xMax >= xMin)) return { xMin: 0, xMax: 100, yMin: 0, yMax: 60 };
  const reach = Math.max(xMax - xMin, yMax - yMin, Math.abs(xMax) * 1e-6, 1e-12);
  const left = xMin > 0 && xMin < reach ? 0 : xMin - 0.03 * reach;
  return { xMin: left, xMax: xMax + 0.05 * reach, yMin: yMin < 0 ? yMin - 0.03 * reach : 0, yMax: yMax + 0.06 * reach };
}
