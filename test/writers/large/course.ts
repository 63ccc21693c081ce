/** What a large file holds in row k: constant current, charge and discharge in turn, a row a second, 10 000 rows each. */
export interface LargeRow {
  k: number;
  time_s: number;
  stepTime_s: number;
  potential_V: number;
  current_A: number;
  /** Counted within the half cycle. */
  capacity_Ah: number;
  isCharge: boolean;
  /** From 1. */
  cycle: number;
  step: number;
}

export const rowsOfStep = 10_000;

export function cellCourse(k: number): LargeRow {
  const half = Math.floor(k / rowsOfStep);
  const isCharge = half % 2 === 0;
  const stepTime_s = k % rowsOfStep;
  return {
    k,
    time_s: k,
    stepTime_s,
    // 0.4 Ω stand between the two directions of the current; noise of half a millivolt packs as badly as a real one.
    potential_V: Number((3.5 + 0.5 * Math.sin(k / 1e4) + (isCharge ? 0.05 : -0.05) + 1e-5 * (((k * 7919) % 97) - 48)).toFixed(5)),
    current_A: isCharge ? 0.12345678 : -0.12345678,
    capacity_Ah: Number(((0.12345678 * stepTime_s) / 3600).toFixed(8)),
    isCharge,
    cycle: 1 + Math.floor(half / 2),
    step: half + 1,
  };
}

/** A voltammogram between 0 and 1 V at 10 mV/s, a point every 0.1 mV and 10 ms. */
export function scanCourse(k: number): { k: number; time_s: number; potential_V: number; current_A: number; cycle: number } {
  const half = Math.floor(k / rowsOfStep);
  const place = k % rowsOfStep;
  return {
    k,
    time_s: Number((k / 100).toFixed(2)),
    potential_V: (half % 2 === 0 ? place : rowsOfStep - place) / 10_000,
    current_A: Number((1e-5 * Math.sin(k / 3000)).toPrecision(6)),
    cycle: 1 + Math.floor(half / 2),
  };
}

/** `3600` → `1:00:00`, with days before a `-` on wish. */
export function clockOf(seconds: number, withDays = false): string {
  const part = (value: number) => String(value).padStart(2, '0');
  const days = withDays ? Math.floor(seconds / 86_400) : 0;
  const hours = Math.floor(seconds / 3600) - 24 * days;
  return `${withDays ? `${days}-` : ''}${part(hours)}:${part(Math.floor(seconds / 60) % 60)}:${part(seconds % 60)}`;
}
