/** White where it reaches a contrast of 4.5 on a fill, else near black (WCAG 2.2). */
export function textOn(hex: string): string {
  const luminance = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    .reduce((sum, value, k) => sum + value * [0.2126, 0.7152, 0.0722][k]!, 0);
  return 1.05 / (luminance + 0.05) >= 4.5 ? 'var(--onFillWhite)' : 'var(--onFillBlack)';
}
