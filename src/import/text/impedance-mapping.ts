/** A column of a table and what its numbers are multiplied by; no factor: a phase whose unit is not stated. */
export interface ColumnSource {
  index: number;
  factor: number | undefined;
  /** With no factor: the name carries a minus. */
  negated?: boolean;
}

interface MappingBase {
  frequency: ColumnSource;
  cycle?: ColumnSource;
  time?: ColumnSource;
  potential?: ColumnSource;
}
/** Which column is what; factors lead to Hz, Ω and degrees and carry the sign to Im(Z). */
export type ImpedanceMapping = MappingBase &
  ({ real: ColumnSource; imaginary: ColumnSource } | { modulus: ColumnSource; phase: ColumnSource });
