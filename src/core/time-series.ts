/**
 * One column of a time series in units settled by the reader: s, V, A, Ah (C where the file counts coulombs), Wh, W, K, ohm, Hz.
 * NaN = missing.
 *
 * What may occur, besides columns that keep the file's own words in camelCase (without a unit, or with one the reader knows):
 * - `time_s`: goes on over the whole recording, also where the file starts it anew in every step; `stepTime_s`: starts anew;
 *   `dateTime_s`: since 1970, universal time; `dateTimeLocal_s`: the same by a clock on the wall, in a time zone that the file does not say.
 * - `potential_V`: of the working electrode, or of the cell; `current_A`: positive is oxidation of the working electrode, charge of a cell.
 * - `charge_Ah`, `charge_C`: net and signed, charge positive. `chargeCapacity_Ah`, `dischargeCapacity_Ah`: counters of one direction;
 *   `capacity_Ah`: one counter for both. The instrument may set counters to zero at a step, a cycle or never.
 *   `chargeEnergy_Wh`, `dischargeEnergy_Wh`, `energy_Wh` likewise.
 * - `cycle`: the file's own number where it has one, else counted (BioLogic half cycles: from 0; else from 1).
 * - `halfCycle`: the file's own where it has one, else from 0, one more at every change of the current's sign (a rest belongs to the half
 *   cycle before it) or, in voltammetry, at every turn of the potential. `sequence` (BioLogic Ns) and `step` are the schedule's.
 * - `temperature_K`, `internalResistance_ohm`, `power_W`, `point`, `pointOfStep`, `stepCount`, `scan`, `segment`, `stateCode`.
 * A quantity that occurs twice has `#2`, `#3` … behind the second, third …
 *
 * What an evaluation may rely on: technique `cycling` or `gitt` with a current has `current_A`, `cycle` and `halfCycle`; `cv` has
 * `potential_V`, `cycle` and `halfCycle`. `time_s` is missing where a file states neither time nor scan rate (NOVA's two columns), and may
 * stand still or jump at a change of step; any other column may be missing.
 */
export interface TimeSeriesColumn {
  /** `<quantity>_<unit>` as in exports, without the unit where it has none. */
  quantity: string;
  unit: string;
  /** The name the file uses, or what a counted column was counted from (`I/mA, sign`, `E(V), turns`, `dq/dt`). */
  sourceName: string;
  values: Float64Array;
}

/** Columns of equal length `rows`. current_A > 0 is oxidation of the working electrode. */
export interface TimeSeries {
  rows: number;
  columns: TimeSeriesColumn[];
  /** Of a voltammogram, positive: by the file's header, else dE/dt, else its name. */
  scanRate_VPerS?: number;
}
