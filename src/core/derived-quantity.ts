import type { Finding } from './finding';

/** Where an inserted value comes from; `assumed` is a default nobody stated. */
export type ValueOrigin = 'fit' | 'cell record' | 'recording' | 'assumed' | 'constant';

/** One value put into a formula, in the unit it was stated in. */
export interface InsertedValue {
  /** As in the formula: σw, A. */
  symbol: string;
  value: number;
  unit: string;
  standardError: number | null;
  from: ValueOrigin;
  /** Its part of the result's variance; correlated inputs may count below 0. Absent where the result has no error. */
  errorShare?: number;
  note?: string;
}

/** A condition of a number: what it looks at, what the measurement has, what is needed. */
export interface DerivedCheck {
  what: string;
  found: string;
  needed: string;
  met: boolean;
}

/** A number derived from a fit: its formula, what was inserted and what to mind. Refused numbers say why and what would help. */
export interface DerivedQuantity {
  /** null without `notDetermined`: the circuit has no such quantity. */
  value: number | null;
  standardError: number | null;
  /** Student's t in the logarithm. */
  ci95: [number, number] | null;
  unit: string;
  /** With symbols. */
  formula: string;
  /** Of the formula. */
  source?: string;
  /** With the inserted values and their units; empty where something is missing. */
  inserted: string;
  /** By name with unit: Rct_ohm, area_cm2. */
  inputs: Record<string, InsertedValue>;
  /** What it assumes and how it scales. */
  remarks: string[];
  warnings: Finding[];
  /** Frequencies it rests on, where it is not all of the spectrum. */
  window_Hz?: { min: number; max: number };
  /** Conditions without which it is refused, met or not. */
  checks?: DerivedCheck[];
  /** The reason, then what to do. */
  notDetermined?: string;
  /** Keys of the cell record that would have to be entered, where that is a reason. */
  missing?: string[];
}
