import type { CellKind } from './cell-record';

/** What a person chose for the cycling of a cell. What is missing is chosen by the program, and said. */
export interface CyclingChoices {
  /** Where cycles begin: as the file numbers them, or where the current's direction has come round. Default `file`, where it numbers any. */
  cyclesFrom?: 'file' | 'current' | undefined;
  /** Which capacity is the stored one; in place of the cell record's. */
  kind?: CellKind | undefined;
  /** Retention and decay are counted from this cycle; default the first complete one. */
  referenceCycle?: number | undefined;
  /** Cycles that stay in the table and out of every summary. */
  leftOut?: readonly number[] | undefined;
  /** Mass that capacities, energies and powers are given for, in place of the cell record's active mass. */
  mass_mg?: number | undefined;
  /** Of what that mass is: "both electrodes". */
  massOf?: string | undefined;
  /** What C-rates are of. */
  nominalCapacity_mAh?: number | undefined;
  /** Width of a step of the dQ/dV grid; default a four-hundredth of the potential range, rounded. */
  dqdvGrid_V?: number | undefined;
  /** Grid steps that the mean which smooths dQ/dV goes over, odd; 1 smooths nothing; default 5. */
  dqdvFilter?: number | undefined;
  /** Cycles whose dQ/dV is worked out; default the first, the reference and the last complete one. */
  dqdvCycles?: readonly number[] | undefined;
}
