/** A value that went into a number. */
export interface OriginInput {
  /** Text runs. */
  symbol: string;
  value: string;
  from: string;
  /** Of the result's variance, 0 … 1; null where the result has no error, or the value none. */
  share: number | null;
}

/** Where a number comes from, in the order it is shown and copied. */
export interface NumberOrigin {
  /** Text runs: "*D* = 1.61(7) × 10^{−14} cm²/s". */
  title: string;
  /** "cycle 100, from the Warburg coefficient". */
  place: string;
  /** "95 % interval 1.5 – 1.7"; empty where there is none. */
  interval: string;
  refused: { reasons: string[]; checks: { what: string; found: string; needed: string; met: boolean }[]; missing: string[] } | null;
  formula: string;
  /** With the inserted values; empty where something is missing. */
  inserted: string;
  inputs: OriginInput[];
  remarks: string[];
  facts: { name: string; value: string }[];
}
