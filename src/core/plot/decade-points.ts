/** Where a spectrum passes a whole decade of frequency. */
export interface DecadePoint {
  frequency_Hz: number;
  x: number;
  y: number;
}

/**
 * Places on a curve where the frequency is a power of ten, interpolated along log f between neighbours of the sweep,
 * highest frequency first. Only decades within the measured range; arrays of equal length in measured order.
 */
export function decadePoints(frequency_Hz: ArrayLike<number>, x: ArrayLike<number>, y: ArrayLike<number>): DecadePoint[] {
  const found = new Map<number, DecadePoint>();
  for (let k = 0; k + 1 < frequency_Hz.length; k++) {
    const [from, to] = [Math.log10(frequency_Hz[k] as number), Math.log10(frequency_Hz[k + 1] as number)];
    if (!Number.isFinite(from) || !Number.isFinite(to) || from === to) continue;
    for (let decade = Math.ceil(Math.min(from, to) - 1e-9); decade <= Math.max(from, to) + 1e-9; decade++) {
      const share = Math.min(Math.max((decade - from) / (to - from), 0), 1);
      const between = (values: ArrayLike<number>) => (values[k] as number) + share * ((values[k + 1] as number) - (values[k] as number));
      if (!found.has(decade)) found.set(decade, { frequency_Hz: 10 ** decade, x: between(x), y: between(y) });
    }
  }
  return [...found.entries()].sort((a, b) => b[0] - a[0]).map(([, point]) => point);
}
