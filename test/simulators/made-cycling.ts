import { emptyTags } from '../../src/core/recording';
import type { SourcedSeries } from '../../src/core/sourced-series';

/**
 * A branch at constant current whose potential goes from one value to another with the square of the charge passed, so that the mean
 * lies a third of the way and the half capacity a quarter: E = from + (to − from)·x². On wish the end potential is held while the current
 * falls by e every tau_s.
 */
export interface MadeBranch {
  capacity_mAh: number;
  current_mA: number;
  from_V: number;
  to_V: number;
  hold?: { tau_s: number; duration_s: number };
}
/** Branches in their order. */
export interface MadeCycle {
  charge?: MadeBranch;
  discharge?: MadeBranch;
  first?: 'charge' | 'discharge';
}

/** What a branch must give: closed forms. */
export function truthOf({ capacity_mAh, current_mA, from_V, to_V, hold }: MadeBranch) {
  const held_mAh = hold === undefined ? 0 : (current_mA * hold.tau_s * (1 - Math.exp(-hold.duration_s / hold.tau_s))) / 3600;
  const energy_Wh = (capacity_mAh * (from_V + (to_V - from_V) / 3) + held_mAh * to_V) / 1000;
  return {
    capacity_mAh: capacity_mAh + held_mAh,
    energy_Wh,
    mean_V: (energy_Wh * 1000) / (capacity_mAh + held_mAh),
    half_V: from_V + (to_V - from_V) / 4,
    time_s: (capacity_mAh / current_mA) * 3600 + (hold?.duration_s ?? 0),
  };
}

export interface MadeCycling {
  /** Rows of a branch after its first. */
  rows?: number;
  /** Rest behind each branch; 0 leaves none. */
  rest_s?: number;
  firstCycle?: number;
  /** Columns of the file's own: `none`, counters of each direction set back every cycle, or one signed counter. */
  counter?: 'none' | 'by-direction' | 'signed';
  /** What the file's own counter shows of what passed. */
  counterScale?: number;
  /** Leave the cycle numbers out. */
  numbered?: boolean;
}

interface MadeRow {
  time_s: number;
  potential_V: number;
  current_A: number;
  cycle: number;
  chargeCapacity_Ah: number;
  dischargeCapacity_Ah: number;
  charge_Ah: number;
}

/** The rows a cycler would record: one where each branch begins (at the time of the row before), then evenly spaced ones to its end. */
function madeRows(cycles: readonly MadeCycle[], { rows = 100, rest_s = 60, firstCycle = 1 }: MadeCycling = {}): MadeRow[] {
  const made: MadeRow[] = [];
  let [time_s, charge_Ah] = [0, 0];
  const add = (row: Omit<MadeRow, 'time_s' | 'charge_Ah'>, later_s: number) => {
    time_s += later_s;
    made.push({ time_s, charge_Ah, ...row });
  };
  for (const [k, one] of cycles.entries()) {
    const cycle = firstCycle + k;
    const counted = { chargeCapacity_Ah: 0, dischargeCapacity_Ah: 0 };
    const order = one.first === 'charge' ? (['charge', 'discharge'] as const) : (['discharge', 'charge'] as const);
    for (const name of order) {
      const branch = one[name];
      if (branch === undefined) continue;
      const sign = name === 'charge' ? 1 : -1;
      const { capacity_mAh, current_mA, from_V, to_V, hold } = branch;
      const count = (passed_mAh: number) => {
        counted[`${name}Capacity_Ah`] += passed_mAh / 1000;
        charge_Ah += (sign * passed_mAh) / 1000;
      };
      const row = (potential_V: number, current_A: number) => ({ potential_V, current_A: sign * current_A, cycle, ...counted });
      for (let j = 0; j <= rows; j++) {
        if (j > 0) count(capacity_mAh / rows);
        add(row(from_V + (to_V - from_V) * (j / rows) ** 2, current_mA / 1000), j === 0 ? 0 : ((capacity_mAh / current_mA) * 3600) / rows);
      }
      for (let j = 1; hold !== undefined && j <= rows; j++) {
        const [before, now] = [j - 1, j].map((step) => Math.exp((-hold.duration_s * step) / rows / hold.tau_s)) as [number, number];
        count((current_mA * hold.tau_s * (before - now)) / 3600);
        add(row(to_V, (current_mA / 1000) * now), hold.duration_s / rows);
      }
      if (rest_s > 0) {
        add(row((from_V + to_V) / 2, 0), 0);
        add(row((from_V + to_V) / 2, 0), rest_s);
      }
    }
  }
  return made;
}

/** The same as a recording. */
export function madeRecording(cycles: readonly MadeCycle[], made: MadeCycling & { id?: string; sample?: string } = {}): SourcedSeries {
  const { id = 'made#1', sample = 'made', counter = 'none', counterScale = 1, numbered = true } = made;
  const rows = madeRows(cycles, made);
  const column = (quantity: keyof MadeRow, unit: string, scale = 1) => ({
    quantity,
    unit,
    sourceName: quantity,
    values: Float64Array.from(rows, (row) => row[quantity] * scale),
  });
  const columns = [column('time_s', 's'), column('potential_V', 'V'), column('current_A', 'A')];
  if (numbered) columns.push(column('cycle', ''));
  if (counter === 'by-direction')
    columns.push(column('chargeCapacity_Ah', 'Ah', counterScale), column('dischargeCapacity_Ah', 'Ah', counterScale));
  if (counter === 'signed') columns.push(column('charge_Ah', 'Ah', counterScale));
  return { id, name: id, file: `${id}.csv`, sample, tags: { ...emptyTags }, series: { rows: rows.length, columns } };
}

/** The same as text with named columns, potentials in V, currents in mA. */
export function madeText(cycles: readonly MadeCycle[], made: MadeCycling = {}): string {
  const { numbered = true, counter = 'none' } = made;
  const names = [
    'time/s',
    'Ewe/V',
    'I/mA',
    ...(numbered ? ['cycle number'] : []),
    ...(counter === 'none' ? [] : ['Charge Capacity (Ah)', 'Discharge Capacity (Ah)']),
  ];
  const lines = madeRows(cycles, made).map((row) => {
    const cells = [row.time_s, row.potential_V, row.current_A * 1000];
    if (numbered) cells.push(row.cycle);
    if (counter !== 'none') cells.push(row.chargeCapacity_Ah, row.dischargeCapacity_Ah);
    return cells.map((value) => String(Number(value.toPrecision(12)))).join(',');
  });
  return `${names.join(',')}\n${lines.join('\n')}\n`;
}
