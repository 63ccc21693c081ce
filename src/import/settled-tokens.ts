import { type NameToken, nameTokens } from './name-tokens';

/** The statements of a name that count: where it says two different things of one quantity it says nothing of it. */
export function settledTokens(stem: string): NameToken[] {
  const tokens = nameTokens(stem);
  return tokens.filter(({ quantity, value }) => tokens.every((other) => other.quantity !== quantity || other.value === value));
}
