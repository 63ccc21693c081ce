/** A number read off a plot: four significant digits, minus as U+2212, powers of ten written out beyond 10⁻³ … 10⁵. */
export function formatReading(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  if (size !== 0 && (size >= 1e5 || size < 1e-3)) {
    const [digits, power] = size.toExponential(3).split('e') as [string, string];
    return `${sign}${digits} × 10${[...String(Number(power))].map((character) => superscripts[character]).join('')}`;
  }
  return sign + size.toPrecision(4).replace(/^(\d{5,})\.?.*$/, '$1');
}

const superscripts: Record<string, string> = {
  '-': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};
