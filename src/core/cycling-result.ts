import type { CellKind } from './cell-record';
import type { Finding } from './finding';

/** Numbers that can be refused, each by its key: the reason and what to do. */
export type Refusals = Record<string, string>;

/** A recording that the result was made from, in the order in which they were joined. */
export interface CyclingSource {
  id: string;
  name: string;
  file: string | null;
  sha256: string | null;
  rows: number;
  /** Cycle of the result minus cycle of the file: files that count from 0, or begin again, are numbered on. */
  cycleOffset: number;
}

/**
 * One cycle. Capacities are ∫I dt of its rows; `…Own` is what the file's own counter says of the same rows. Energies are ∫E·|I| dt.
 * `current_A` is the magnitude of the discharge current (of the charge current where there is no discharge).
 */
export interface CyclingCycle {
  cycle: number;
  /** As the file numbers it; null where cycles were counted from the current. */
  fileCycle: number | null;
  /** Index into `sources`, and its rows from 0, of the first row to the last one. */
  source: number;
  rows: [number, number];
  /** Which branch came first. */
  first: 'charge' | 'discharge' | null;
  chargeCapacity_mAh: number | null;
  dischargeCapacity_mAh: number | null;
  chargeCapacityOwn_mAh: number | null;
  dischargeCapacityOwn_mAh: number | null;
  coulombicEfficiency: number | null;
  energyCharge_Wh: number | null;
  energyDischarge_Wh: number | null;
  energyEfficiency: number | null;
  meanChargePotential_V: number | null;
  meanDischargePotential_V: number | null;
  polarization_V: number | null;
  polarizationHalfCapacity_V: number | null;
  current_A: number | null;
  chargeCurrent_A: number | null;
  dischargeCurrent_A: number | null;
  chargeTime_s: number | null;
  dischargeTime_s: number | null;
  /** Energy of the discharge over its time. */
  meanPower_W: number | null;
  endOfCharge_V: number | null;
  endOfDischarge_V: number | null;
  /** Capacity that is delivered (`capacityOf`) over that of the reference cycle. */
  retention: number | null;
  chargeCapacity_mAhPerG: number | null;
  dischargeCapacity_mAhPerG: number | null;
  energyCharge_WhPerKg: number | null;
  energyDischarge_WhPerKg: number | null;
  meanPower_WPerKg: number | null;
  currentDensity_APerG: number | null;
  isComplete: boolean;
  isLeftOut: boolean;
  /** It counts in retention, means and rates: complete, one charge and one discharge, not left out. */
  isCounted: boolean;
  findings: Finding[];
  notDetermined: Refusals;
}

/** Consecutive cycles at one current; means are over `cyclesUsed`, the complete ones that are not left out. */
export interface RateStep {
  fromCycle: number;
  toCycle: number;
  cyclesUsed: number;
  current_A: number;
  chargeCurrent_A: number | null;
  dischargeCurrent_A: number | null;
  /** Current over the nominal capacity, 1/h; null where none is chosen. */
  cRate_perHour: number | null;
  currentDensity_APerG: number | null;
  chargeCapacity_mAh: number;
  dischargeCapacity_mAh: number;
  /** Standard deviation of the delivered capacity over the step; null with one cycle. */
  capacityDeviation_mAh: number | null;
  chargeCapacity_mAhPerG: number | null;
  dischargeCapacity_mAhPerG: number | null;
  coulombicEfficiency: number | null;
  /** Of the delivered capacity, to the first step's. */
  relativeCapacity: number;
  energyDischarge_Wh: number;
  meanPower_W: number;
  energyDischarge_WhPerKg: number | null;
  meanPower_WPerKg: number | null;
}

/** dQ/dV of one branch of one cycle, at the middles of its grid steps. */
export interface DifferentialCapacity {
  cycle: number;
  branch: 'charge' | 'discharge';
  potential_V: Float64Array;
  dqdv_mAhPerV: Float64Array;
  /** Passed at a held potential and left out. */
  heldCapacity_mAh: number;
}

export interface CyclingSummary {
  initialCoulombicEfficiency: number | null;
  retention: number | null;
  /** (1 − retention)/cycles since the reference. */
  decayPerCycle: number | null;
  referenceCycle: number | null;
  lastCycle: number | null;
  /** Which capacity counts as the delivered one. */
  capacityOf: 'charge' | 'discharge';
  /** Over the complete cycles after the reference. */
  meanCoulombicEfficiency: number | null;
  rateCapability: RateStep[];
  notDetermined: Refusals;
}

/** Galvanostatic cycling of one cell. */
export interface CyclingResult {
  sample: string;
  sources: CyclingSource[];
  kind: CellKind | null;
  /** null: unknown, and with it every number per mass. */
  mass_mg: number | null;
  massOf: string | null;
  cyclesFrom: 'file' | 'current';
  cycles: CyclingCycle[];
  summary: CyclingSummary;
  dqdv: { grid_V: number; filter: string; curves: DifferentialCapacity[] };
  /** What was taken for granted, in words. */
  assumptions: string[];
  warnings: Finding[];
}
