/** The unbroken run of `taken` that spans the most decades of frequency (high to low): [first, last], or null where none is taken. */
export function longestRun(taken: readonly boolean[], frequency_Hz: ArrayLike<number>): [first: number, last: number] | null {
  let best: [number, number] | null = null;
  let start = -1;
  const span = ([first, last]: [number, number]) => frequency_Hz[first]! / frequency_Hz[last]!;
  for (let k = 0; k <= taken.length; k++) {
    if (k < taken.length && taken[k]) {
      if (start < 0) start = k;
      continue;
    }
    if (start < 0) continue;
    const run: [number, number] = [start, k - 1];
    if (best === null || span(run) >= span(best)) best = run;
    start = -1;
  }
  return best;
}
