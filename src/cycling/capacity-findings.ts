import type { CyclingCycle } from '../core/cycling-result';
import type { Finding } from '../core/finding';

/** Capacity by the current and by the file's own counter may differ by this part. */
const tolerance = 0.005;
/** Less capacity than this part of the largest is not compared: a counter's last digit would speak. */
const leastFraction = 0.01;

/** Where ∫I dt and the file's own counter differ by more than 0.5 %: which cycles, and by how much. */
export function capacityFindings(cycles: readonly CyclingCycle[]): Finding[] {
  return (['charge', 'discharge'] as const).flatMap((branch) => {
    const pairs = cycles.flatMap((cycle) => {
      const [value, own] = [cycle[`${branch}Capacity_mAh`], cycle[`${branch}CapacityOwn_mAh`]];
      return value === null || own === null ? [] : [{ cycle: cycle.cycle, value, own }];
    });
    const largest = pairs.reduce((most, { value }) => Math.max(most, value), 0);
    const far = pairs
      .map((pair) => ({ ...pair, apart: pair.value / pair.own - 1 }))
      .filter(({ value, apart }) => value > leastFraction * largest && !(Math.abs(apart) <= tolerance));
    const worst = far.toSorted((a, b) => Math.abs(b.apart) - Math.abs(a.apart))[0];
    if (worst === undefined) return [];
    const where = far.length === 1 ? `cycle ${worst.cycle}` : `${far.length} of ${pairs.length} cycles, most of all ${worst.cycle}`;
    const [value, own] = [worst.value, worst.own].map((number) => `${Number(number.toPrecision(4))} mAh`);
    const message = `The ${branch} capacity by current and time and by the file's own counter differ by more than 0.5 % in ${where}: ${value} against ${own}. Rows may be too far apart.`;
    return [{ code: 'CAPACITY_DISAGREES', message }];
  });
}
