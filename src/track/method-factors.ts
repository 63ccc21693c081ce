import type { CellComparison, MethodSummary } from '../core/cell-comparison';

/** How far the methods' means are apart, pair by pair, always at least 1: which one is larger, and how many times. */
export function methodFactors(methods: readonly MethodSummary[]): CellComparison['factors'] {
  const known = methods.flatMap(({ method, geometric_cm2PerS }) =>
    geometric_cm2PerS === null ? [] : [{ method, value: geometric_cm2PerS }],
  );
  return known.flatMap((one, k) =>
    known.slice(k + 1).map((other) => {
      const [over, under] = one.value >= other.value ? [one, other] : [other, one];
      return { over: over.method, under: under.method, factor: over.value / under.value };
    }),
  );
}
