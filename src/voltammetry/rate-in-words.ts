/** 0.0005 → 0.5 mV/s. */
export function rateInWords(rate_VPerS: number): string {
  return `${Number((rate_VPerS * 1000).toPrecision(4))} mV/s`;
}
