/** Rows of a small test of a cell, in s, V, A, Ah: rest, charge, rest, discharge, twice; every number differs from its neighbours. */
export interface StatedRow {
  point: number;
  time_s: number;
  stepTime_s: number;
  cycle: number;
  step: number;
  state: 'rest' | 'charge' | 'discharge';
  potential_V: number;
  current_A: number;
  chargeCapacity_Ah: number;
  dischargeCapacity_Ah: number;
}

/** Charge 0.36 A, discharge 0.18 A, a row a minute, five rows a step; a step's first row is at its time 0. */
export function statedRows(): StatedRow[] {
  const rows: StatedRow[] = [];
  const states = ['rest', 'charge', 'rest', 'discharge'] as const;
  let start = 0;
  for (let step = 1; step <= 8; step++) {
    const state = states[(step - 1) % 4] as StatedRow['state'];
    for (let k = 0; k < 5; k++) {
      const point = rows.length + 1;
      rows.push({
        point,
        time_s: start + 60 * k,
        stepTime_s: 60 * k,
        cycle: step <= 4 ? 1 : 2,
        step,
        state,
        potential_V: 3 + point / 128 + (state === 'charge' ? 0.25 : state === 'discharge' ? -0.25 : 0),
        current_A: state === 'charge' ? 0.36 : state === 'discharge' ? -0.18 : 0,
        chargeCapacity_Ah: state === 'charge' ? (6 * k) / 1000 : 0,
        dischargeCapacity_Ah: state === 'discharge' ? (3 * k) / 1000 : 0,
      });
    }
    start += 240;
  }
  return rows;
}

/** The quantities a format states, as columns. */
export function statedColumns(...names: (keyof StatedRow)[]): Record<string, number[]> {
  const rows = statedRows();
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] as number)]));
}

/** 75 → 00:01:15 */
export function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** Half cycles and cycles that the signs of the current make; the first rest belongs to the first charge. */
export const countedCycles = {
  halfCycle: statedRows().map(({ step }) => (step < 4 ? 0 : step < 6 ? 1 : step < 8 ? 2 : 3)),
  cycle: statedRows().map(({ step }) => (step < 6 ? 1 : 2)),
};
