import type { Tags } from '../../core/recording';

/** How a token of a name says a value: `read` gives it, undefined where the text is no such token. */
export interface TokenFormat {
  /** Matches the token at any place of a field. */
  pattern: RegExp;
  read(text: string): number | string | undefined;
}

type NumberTag = Exclude<keyof Tags, 'branch'>;

const numberPattern = /(?:^[-+])?\d+(?:[.,p]\d+)?/giu;
const wholeField = /^.+$/gu;

/** What a token's number is multiplied by, and what is added: percent, millivolt, minutes, degrees Celsius … */
const ways: Readonly<Record<NumberTag, readonly (readonly [factor: number, offset: number])[]>> = {
  cycle: [[1, 0]],
  potential_V: [
    [1, 0],
    [1e-3, 0],
  ],
  soc: [
    [0.01, 0],
    [1, 0],
  ],
  temperature_K: [
    [1, 273.15],
    [1, 0],
  ],
  time_s: [
    [1, 0],
    [60, 0],
    [3600, 0],
    [86400, 0],
  ],
};
/** `0035` for 0.35 V: digits whose point is left out. */
const impliedPoints = [1, 2, 3, 4].map((digits) => [10 ** -digits, 0] as const);

const freshWords = /^(fresh|pristine|uncycled)$/i;
const branchWords: Readonly<Record<'charge' | 'discharge', RegExp>> = {
  discharge: /^(d|dis|disch|dch|dchg|dchrg|discharge|discharging)$/i,
  charge: /^(c|ch|chg|chrg|cha|charge|charging)$/i,
};

/** The formats in which a token could say a quantity. */
export function tokenFormats(quantity: keyof Tags): TokenFormat[] {
  if (quantity === 'branch') {
    const read = (text: string) => (['charge', 'discharge'] as const).find((branch) => branchWords[branch].test(text));
    return [{ pattern: wholeField, read }];
  }
  const scaled = [...ways[quantity], ...(quantity === 'potential_V' ? impliedPoints : [])];
  const numbers = scaled.map(
    ([factor, offset]): TokenFormat => ({ pattern: numberPattern, read: (text) => scaledNumber(text, factor, offset) }),
  );
  return quantity === 'cycle' ? [...numbers, freshFormat, letterFormat(1), letterFormat(0)] : numbers;
}

/** The word that stands where other names have a cycle. */
export const freshFormat: TokenFormat = { pattern: wholeField, read: (text) => (freshWords.test(text) ? 0 : undefined) };

/** A, B, C … as cycles from `first` on. */
function letterFormat(first: number): TokenFormat {
  return { pattern: wholeField, read: (text) => (/^[a-z]$/i.test(text) ? text.toLowerCase().charCodeAt(0) - 97 + first : undefined) };
}

function scaledNumber(text: string, factor: number, offset: number): number | undefined {
  if (!/^[-+]?\d+(?:[.,p]\d+)?$/i.test(text)) return undefined;
  // A point that is left out is left out of plain digits only.
  if (/\D/.test(text) && impliedPoints.some(([implied]) => implied === factor) && factor !== 1e-3) return undefined;
  const value = Number(text.replace(/[,p]/i, '.')) * factor + offset;
  return Math.round(value * 1e9) / 1e9;
}
