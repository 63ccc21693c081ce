/** One scan rate stated in a name, at characters [start, end). */
export interface ScanRateToken {
  rate_VPerS: number;
  start: number;
  end: number;
}

/** Every scan rate that a file's name states: `_100mVs`, `20 mV-s`, `0.5mVps`. */
export function scanRateTokens(stem: string): ScanRateToken[] {
  return [...stem.matchAll(/(?<![\d.,])(\d{1,5}(?:[.,]\d{1,4})?)[ _-]?mV(?:[ _-]?(?:\/|p|per)?[ _-]?)s(?![a-z])/gi)].map((match) => ({
    rate_VPerS: Number((match[1] as string).replace(',', '.')) / 1000,
    start: match.index,
    end: match.index + match[0].length,
  }));
}
