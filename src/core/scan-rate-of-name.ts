import { scanRateTokens } from './scan-rate-tokens';

/** The scan rate that a file's name states (`_100mVs`, `20 mV-s`, `0.5mVps`), V/s; undefined where it states none or two. */
export function scanRateOfName(stem: string): number | undefined {
  const rates = scanRateTokens(stem).map(({ rate_VPerS }) => rate_VPerS);
  const [rate] = rates;
  return rate !== undefined && rate > 0 && rates.every((other) => other === rate) ? rate : undefined;
}
