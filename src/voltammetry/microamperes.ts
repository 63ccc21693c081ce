/** −5.8e-6 → "−5.8 µA". */
export function microamperes(current_A: number, digits = 2): string {
  return `${String(Number((current_A * 1e6).toPrecision(digits))).replace('-', '−')} µA`;
}
