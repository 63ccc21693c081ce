import type { Tags } from '../core/recording';
import { type NameToken, nameTokens } from './name-tokens';

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
  const tokens = nameTokens(stem);
  const tags: Partial<Tags> = {};
  for (const quantity of new Set(tokens.map((token) => token.quantity))) {
    const values = new Set(tokens.filter((token) => token.quantity === quantity).map((token) => token.value));
    if (values.size === 1) Object.assign(tags, { [quantity]: [...values][0] });
  }
  const settled = tokens.filter((token) => token.quantity in tags);
  return { tags, sample: withoutTokens(stem, settled) };
}

function withoutTokens(stem: string, tokens: readonly NameToken[]): string {
  const kept = [...stem];
  for (const { start, end } of tokens) kept.fill('', start, end);
  // What stood on both sides of a token now touches: one separator is enough, and none at the ends.
  const rest = tokens.length === 0 ? stem : kept.join('').replace(/([_\-\s.])[_\-\s.]+/g, '$1');
  return rest.replace(/^[_\-\s.,]+|[_\-\s.,]+$/g, '');
}
