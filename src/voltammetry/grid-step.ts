import { niceStep } from './nice-step';
import { sharedRange } from './shared-range';
import type { Voltammogram } from './voltammogram';

/** At least this many steps over the range. */
const leastSteps = 400;

/** The largest of 1, 2, 5 × 10ⁿ V that gives at least 400 steps over the range that all rates share. */
export function gridStep(voltammograms: readonly Voltammogram[]): number {
  const ranges = (['anodic', 'cathodic'] as const).map((sweep) => sharedRange(voltammograms, sweep)).filter((range) => range !== null);
  const widest = Math.max(0, ...ranges.map(([low, high]) => high - low));
  return niceStep(widest / leastSteps);
}
