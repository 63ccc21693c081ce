/** A number with six significant digits at most and a real minus: 0.448, 1.2e-5 → 1.2 × 10⁻⁵. */
export function numberWords(value: number, digits = 5): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e6)) {
    const [mantissa, power] = value.toExponential(digits - 1).split('e') as [string, string];
    return `${Number(mantissa)} × 10^{${Number(power)}}`.replaceAll('-', '−');
  }
  return String(Number(value.toPrecision(digits))).replace('-', '−');
}
