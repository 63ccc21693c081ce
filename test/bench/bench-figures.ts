/** q-quantile by rank, of any order of values. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

/** Yardstick of the machine in this run: a 200 × 200 triple-loop multiply, median of 9, in ms. */
export function yardstick_ms(): number {
  const n = 200;
  const a = Float64Array.from({ length: n * n }, (_, k) => Math.sin(k));
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    const c = new Float64Array(n * n);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        let sum = 0;
        for (let k = 0; k < n; k++) sum += a[i * n + k]! * a[k * n + j]!;
        c[i * n + j] = sum;
      }
    }
    return performance.now() - start;
  });
  return quantile(times, 0.5);
}

export function percent(part: number, whole: number): string {
  return `${part}/${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`;
}
