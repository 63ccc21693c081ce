import { describe, expect, it } from 'vitest';
import { emptyTags, type TimeSeriesRecording, type TimeSeriesTechnique } from '../../../../src/core/recording';
import { scanRateOfName } from '../../../../src/core/scan-rate-of-name';
import { seriesFindings } from '../../../../src/import/series/series-findings';

function recording(
  technique: TimeSeriesTechnique,
  columns: Record<string, ArrayLike<number>>,
  scanRate_VPerS?: number,
): TimeSeriesRecording {
  const made = Object.entries(columns).map(([quantity, values]) => ({
    quantity,
    unit: quantity.split('_')[1] ?? '',
    sourceName: quantity,
    values: Float64Array.from(values),
  }));
  const series = { rows: made[0]?.values.length ?? 0, columns: made, ...(scanRate_VPerS === undefined ? {} : { scanRate_VPerS }) };
  return { id: 'a#1', label: 'a', sample: 'a', tags: { ...emptyTags }, technique, series };
}
const codes = (made: TimeSeriesRecording, stem = 'cell') => seriesFindings(made, stem).map(({ code }) => code);
const valuesOf = (made: TimeSeriesRecording, quantity: string) => [
  ...(made.series.columns.find((column) => column.quantity === quantity)?.values ?? []),
];

/** 0.36 A in charge for an hour, then 0.18 A in discharge, a row a minute. */
function cycle(): { time_s: number[]; current_A: number[]; chargeCapacity_Ah: number[]; dischargeCapacity_Ah: number[] } {
  const minutes = Array.from({ length: 121 }, (_, k) => k);
  return {
    time_s: minutes.map((k) => 60 * k),
    current_A: minutes.map((k) => (k <= 60 ? 0.36 : -0.18)),
    chargeCapacity_Ah: minutes.map((k) => 0.006 * Math.min(k, 60)),
    dischargeCapacity_Ah: minutes.map((k) => 0.003 * Math.max(0, k - 60)),
  };
}

/** Triangle between 0 and 0.5 V at 10 mV/s, a point a second. */
function triangle(): { time_s: number[]; potential_V: number[] } {
  const seconds = Array.from({ length: 201 }, (_, k) => k);
  return { time_s: seconds, potential_V: seconds.map((k) => (k % 100 <= 50 ? k % 100 : 100 - (k % 100)) / 100) };
}

describe('charge against the integral of the current', () => {
  it('is silent where they agree within 2 %', () => {
    expect(codes(recording('cycling', cycle()))).toEqual([]);
    const off = cycle();
    off.chargeCapacity_Ah = off.chargeCapacity_Ah.map((value) => 1.015 * value);
    expect(codes(recording('cycling', off))).toEqual([]);
  });
  it.each([1000, 1e-3, 1.03, 0.97])('says a charge that is %d times too large', (factor) => {
    const wrong = cycle();
    wrong.dischargeCapacity_Ah = wrong.dischargeCapacity_Ah.map((value) => factor * value);
    const findings = seriesFindings(recording('cycling', wrong), 'cell');
    expect(findings.map(({ code }) => code)).toEqual(['CHARGE_DISAGREES']);
    expect(findings[0]?.message).toContain('"dischargeCapacity_Ah"');
  });
  it('says a signed charge that runs against the current', () => {
    const { time_s, current_A, chargeCapacity_Ah, dischargeCapacity_Ah } = cycle();
    const net = chargeCapacity_Ah.map((value, k) => value - (dischargeCapacity_Ah[k] as number));
    expect(codes(recording('cycling', { time_s, current_A, charge_Ah: net }))).toEqual([]);
    expect(codes(recording('cycling', { time_s, current_A, charge_Ah: net.map((value) => -value) }))).toEqual(['CHARGE_DISAGREES']);
    expect(codes(recording('cycling', { time_s, current_A, charge_C: net.map((value) => 3600 * value) }))).toEqual([]);
  });
  it('minds neither counters set back nor gaps in the rows', () => {
    const steps = cycle();
    const again = { ...steps, time_s: steps.time_s.map((value) => 20_000 + value) };
    const joined = Object.fromEntries(
      Object.entries(steps).map(([quantity, values]) => [quantity, [...values, ...again[quantity as keyof typeof again]]]),
    );
    expect(codes(recording('cycling', joined))).toEqual([]);
  });
});

describe('the scan rate', () => {
  it('is the header’s where dE/dt and name agree with it', () => {
    const made = recording('cv', triangle(), 0.0101);
    expect(codes(made, 'cell_10mVs')).toEqual([]);
    expect(made.series.scanRate_VPerS).toBe(0.0101);
  });
  it('is dE/dt, or else the name’s, where the header states none, and that is said', () => {
    const made = recording('cv', triangle());
    expect(codes(made)).toEqual(['SCAN_RATE_SOURCE']);
    expect(made.series.scanRate_VPerS).toBeCloseTo(0.01, 12);
    const timeless = recording('cv', { potential_V: triangle().potential_V });
    expect(codes(timeless, 'scan 0,5 mV-s')).toEqual(['SCAN_RATE_SOURCE']);
    expect(timeless.series.scanRate_VPerS).toBe(0.0005);
  });
  it('that differs by more than 2 % is said with all values, whichever it is', () => {
    const [byHeader] = seriesFindings(recording('cv', triangle(), 0.0103), 'cell');
    expect(byHeader).toEqual(
      expect.objectContaining({ code: 'SCAN_RATE_DISAGREES', message: expect.stringContaining('10 mV/s by dE/dt') }),
    );
    expect(codes(recording('cv', triangle(), 0.01), 'cell_50mVs')).toEqual(['SCAN_RATE_DISAGREES']);
  });
  it.each([
    ['G2_P_-0.1to0.5_4mM_100mVs', 0.1],
    ['cv_0to1.2_20mvs', 0.02],
    ['0.5 mV per s', 0.0005],
    ['20 mV-s', 0.02],
    ['5mV_steps', undefined],
    ['10mVs_then_20mVs', undefined],
    ['cell', undefined],
  ])('of the name %s is %s', (stem, rate) => {
    expect(scanRateOfName(stem)).toBe(rate);
  });
});

describe('cycles that the file does not number', () => {
  it('of a voltammogram follow its turns', () => {
    const made = recording('cv', triangle(), 0.01);
    seriesFindings(made, 'cell');
    expect([...new Set(valuesOf(made, 'cycle'))]).toEqual([1, 2]);
    // Up 0…50, down 51…100, up 101…150, down 151…200: a point at a turn ends its sweep.
    const halfCycle = valuesOf(made, 'halfCycle');
    expect([0, 50, 51, 100, 101, 150, 151, 200].map((k) => halfCycle[k])).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  });
  it('follow the half cycles of the file, counted from 0, before the current', () => {
    const made = recording('cycling', { time_s: [0, 1, 2, 3, 4], current_A: [0, 1, -1, 1, -1], halfCycle: [0, 2, 3, 4, 5] });
    seriesFindings(made, 'cell');
    expect(valuesOf(made, 'cycle')).toEqual([0, 1, 1, 2, 2]);
  });
  it('follow the sign of the current where there is nothing else', () => {
    const made = recording('cycling', { time_s: [0, 1, 2, 3], current_A: [1, -1, 0, 1] });
    seriesFindings(made, 'cell');
    expect([valuesOf(made, 'halfCycle'), valuesOf(made, 'cycle')]).toEqual([
      [0, 1, 1, 2],
      [1, 1, 1, 2],
    ]);
  });
});
