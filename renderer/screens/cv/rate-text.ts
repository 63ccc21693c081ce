/** A scan rate in mV/s without its unit: "0.5", "100". */
export function rateText(rate_VPerS: number): string {
  return String(Number((rate_VPerS * 1000).toPrecision(3)));
}
