import type { Tags } from '../core/recording';
import { scanRateTokens } from '../core/scan-rate-tokens';
import { nameWithout } from './name-without';
import { settledTokens } from './settled-tokens';

/** What a file's name says of its measurement, and the cell's name that is left when that is taken out. */
export interface NamedTags {
  tags: Partial<Tags>;
  /** Empty where the name is nothing but tokens (`c0100`). */
  sample: string;
}

/**
 * Reads cycle, potential, state of charge, temperature, branch and time from a file's name without its ending.
 * Ranges (`Cycle1to10`, `every10th`, `0.01-3V`) say nothing of one measurement and are left alone;
 * where a name says two different things of one quantity it says nothing.
 */
export function tagsFromName(stem: string): NamedTags {
  const tokens = settledTokens(stem);
  const tags: Partial<Tags> = Object.fromEntries(tokens.map(({ quantity, value }) => [quantity, value]));
  // A scan rate tells voltammograms of one cell apart, not cells.
  return { tags, sample: nameWithout(stem, [...tokens, ...scanRateTokens(stem)]) };
}
