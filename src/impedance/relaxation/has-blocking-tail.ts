import type { TestablePoints } from '../validity/testable-points';

/** Halfway between a Warburg line (45°) and a capacitor (90°). */
const steeperThan = Math.tan((67.5 * Math.PI) / 180);

/**
 * Whether −Z″ still rises at the lowest frequencies, more steeply than 67.5° over the last half decade (at least four
 * points): a blocking electrode, or an arc so far from closed that it looks like one.
 */
export function hasBlockingTail({ omega_radPerS, zReal_ohm, zImag_ohm }: TestablePoints): boolean {
  const n = omega_radPerS.length;
  const limit = omega_radPerS[n - 1]! * Math.sqrt(10);
  const first = Math.max(
    0,
    Math.min(
      n - 4,
      omega_radPerS.findIndex((omega) => omega <= limit),
    ),
  );
  const mean = (values: Float64Array) => values.subarray(first).reduce((sum, value) => sum + value, 0) / (n - first);
  const [re, im] = [mean(zReal_ohm), mean(zImag_ohm)];
  // Direction of largest spread; a slope of one on the other would be pulled towards the noisier axis.
  let [xx, xy, yy] = [0, 0, 0];
  for (let k = first; k < n; k++) {
    const [x, y] = [zReal_ohm[k]! - re, -(zImag_ohm[k]! - im)];
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const rises = zImag_ohm[n - 1]! < zImag_ohm[first]!;
  return rises && Math.abs(Math.tan(angle)) > steeperThan;
}
