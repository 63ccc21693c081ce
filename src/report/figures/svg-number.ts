/** A length in SVG: thousandths of a point are finer than any printer. */
export function svgNumber(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return String(rounded === 0 ? 0 : rounded);
}
