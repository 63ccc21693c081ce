/** A formula called with stated numbers, and what it must give to the digits stated. */
export interface FormulaVector {
  what: string;
  value: () => number;
  expected: number;
  /** Significant digits of `expected`. */
  digits: number;
  /** Every call that must be refused: one quantity at a time at zero, below, or not a number. */
  refused: (() => number)[];
}

/** Each key of `good` in turn at 0, −1, NaN and ∞. */
export function impossible<T extends Record<string, number>>(formula: (input: T) => number, good: T): (() => number)[] {
  return Object.keys(good).flatMap((key) =>
    [0, -1, Number.NaN, Number.POSITIVE_INFINITY].map((value) => () => formula({ ...good, [key]: value })),
  );
}
