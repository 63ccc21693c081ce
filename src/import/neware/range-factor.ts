/** Current ranges in mA, negative ones of another generation of boards, by what one count of the stored current is in mA. */
const rangesByFactor: readonly (readonly [number, readonly number[]])[] = [
  [10, [-100_000_000]],
  [1e-1, [1000, 6000, 10_000, 12_000, 20_000, 30_000, 40_000, 50_000, 60_000, 100_000, 200_000]],
  [1e-2, [100, 200, 250, 500]],
  [1e-2, [-1000, -2000, -3000, -5000, -6000, -10_000, -12_000, -20_000, -30_000, -40_000, -50_000, -60_000, -100_000, -200_000]],
  [1e-3, [10, 20, 25, 50, -100, -500]],
  [1e-4, [1, 2, 5, -10, -20, -25, -50]],
  [1e-5, [-1, -2, -5]],
];
const factors: ReadonlyMap<number, number> = new Map(rangesByFactor.flatMap(([factor, ranges]) => ranges.map((range) => [range, factor])));

/** mA (and mA·s, mW·s) for one count in a current range; undefined for a range nobody has stated: its factor must not be guessed. */
export function rangeFactor(range_mA: number): number | undefined {
  return factors.get(range_mA);
}
