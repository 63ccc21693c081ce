export type SweepName = 'anodic' | 'cathodic';

/** A peak by its name, or by its sweep and where it lies at the slowest rate: names change when peaks are added or removed. */
export type PeakReference = { name: string } | { sweep: SweepName; near_V: number };

/** One thing done to the peaks by hand; done in order, after those found by themselves. */
export type PeakEdit =
  | {
      kind: 'add';
      sweep: SweepName;
      potential_V: number /** Where it was seen; absent: at the slowest. */;
      rate_VPerS?: number | undefined;
    }
  | { kind: 'remove'; peak: PeakReference }
  | { kind: 'move'; peak: PeakReference; rate_VPerS: number; potential_V: number };

/** What a person may choose for a scan-rate series; what is absent the program settles by itself. */
export interface VoltammetryChoices {
  /** The cycle of every file, as it counts them; absent: the last complete one. */
  cycle?: number | undefined;
  /** Scan rates by recording id, in place of what file, data or name say. */
  rates_VPerS?: Readonly<Record<string, number>> | undefined;
  /** Series resistance to correct the potential for: a value, or that of the same cell's impedance. */
  resistance?: { value_ohm: number } | 'impedance' | undefined;
  peaks?: readonly PeakEdit[] | undefined;
  /** Where the current against rate is read as a capacitance; absent: in the middle. */
  linePotential_V?: number | undefined;
}
