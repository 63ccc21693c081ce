/** 1.61 × 10^{−14} in text runs; plain between 10⁻² and 10⁴. */
export function plainNumberMarkup(value: number, digits: number): string {
  if (value === 0 || (Math.abs(value) >= 1e-2 && Math.abs(value) < 1e5)) return String(Number(value.toPrecision(digits))).replace('-', '−');
  const [mantissa, power] = value.toExponential(digits - 1).split('e') as [string, string];
  return `${mantissa} × 10^{${Number(power)}}`.replaceAll('-', '−');
}
