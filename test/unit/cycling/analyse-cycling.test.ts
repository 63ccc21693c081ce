import { describe, expect, it } from 'vitest';
import type { CyclingChoices } from '../../../src/core/cycling-choices';
import type { SourcedSeries } from '../../../src/core/sourced-series';
import { analyseCycling } from '../../../src/cycling/analyse-cycling';
import { type MadeCycle, type MadeCycling, madeRecording, truthOf } from '../../simulators/made-cycling';

/** An anode half cell: it takes ions up on discharge. */
function halfCycle(stored_mAh: number, released_mAh: number, current_mA = 0.5): MadeCycle {
  return {
    discharge: { capacity_mAh: stored_mAh, current_mA, from_V: 1.6, to_V: 0.01 },
    charge: { capacity_mAh: released_mAh, current_mA, from_V: 0.2, to_V: 2.5 },
  };
}
const analysed = (cycles: MadeCycle[], choices: CyclingChoices = {}, made: MadeCycling = {}) =>
  analyseCycling('made', [madeRecording(cycles, made)], { choices: { kind: 'anode-half', ...choices } });
const within = (value: number | null | undefined, truth: number, part: number) =>
  expect(Math.abs((value ?? Number.NaN) / truth - 1)).toBeLessThan(part);

describe('the numbers of a cycle', () => {
  const cycle = halfCycle(0.675, 0.448);
  const [one] = analysed([cycle]).cycles;
  const [up, down] = [truthOf(cycle.charge!), truthOf(cycle.discharge!)];

  it('are the closed forms of capacity, energy, mean potential and time', () => {
    within(one?.chargeCapacity_mAh, 0.448, 1e-12);
    within(one?.dischargeCapacity_mAh, 0.675, 1e-12);
    within(one?.energyCharge_Wh, up.energy_Wh, 1e-4);
    within(one?.energyDischarge_Wh, down.energy_Wh, 1e-4);
    within(one?.meanChargePotential_V, up.mean_V, 1e-4);
    within(one?.meanDischargePotential_V, down.mean_V, 1e-4);
    within(one?.chargeTime_s, up.time_s, 1e-12);
    within(one?.current_A, 0.0005, 1e-12);
  });

  it('give the polarisation both ways: difference of the means, and at half of each capacity', () => {
    within(one?.polarization_V, up.mean_V - down.mean_V, 1e-3);
    within(one?.polarizationHalfCapacity_V, up.half_V - down.half_V, 1e-3);
    expect(Math.abs(up.mean_V - down.mean_V - (up.half_V - down.half_V))).toBeGreaterThan(0.1);
  });

  it('count what passes while a potential is held, and rest not at all', () => {
    const held = { ...cycle, charge: { ...cycle.charge!, hold: { tau_s: 600, duration_s: 1800 } } };
    const [withHold] = analysed([held]).cycles;
    const truth = truthOf(held.charge!);
    within(withHold?.chargeCapacity_mAh, truth.capacity_mAh, 1e-4);
    within(withHold?.energyCharge_Wh, truth.energy_Wh, 1e-4);
    within(withHold?.chargeTime_s, truth.time_s, 1e-12);
    within(withHold?.chargeCurrent_A, 0.0005, 1e-12);
  });

  it('are per stated mass, and of nothing where none is stated', () => {
    expect(one?.chargeCapacity_mAhPerG).toBeNull();
    const { cycles, mass_mg, massOf } = analysed([cycle], { mass_mg: 1.5, massOf: 'both electrodes' });
    expect([mass_mg, massOf]).toEqual([1.5, 'both electrodes']);
    within(cycles[0]?.chargeCapacity_mAhPerG, 448 / 1.5, 1e-12);
    // mW h per g = W h per kg.
    within(cycles[0]?.energyDischarge_WhPerKg, (down.energy_Wh * 1e6) / 1.5, 1e-4);
    within(cycles[0]?.meanPower_WPerKg, (down.energy_Wh * 3600e6) / down.time_s / 1.5, 1e-4);
    within(cycles[0]?.currentDensity_APerG, 0.5 / 1.5, 1e-12);
  });
});

describe('coulombic efficiency', () => {
  it.each([
    ['anode-half', 448 / 675],
    ['cathode-half', 675 / 448],
    ['full', 675 / 448],
  ] as const)('is released over stored in the same cycle: of a cell %s', (kind, truth) => {
    const { cycles, summary } = analysed([halfCycle(0.675, 0.448)], { kind });
    within(cycles[0]?.coulombicEfficiency, truth, 1e-12);
    within(summary.initialCoulombicEfficiency, truth, 1e-12);
  });

  it('is refused with the question where the kind of the cell is not known', () => {
    const result = analyseCycling('made', [madeRecording([halfCycle(0.675, 0.448)])]);
    expect(result.cycles[0]).toMatchObject({ coulombicEfficiency: null, notDetermined: { coulombicEfficiency: /^Which cell is it\?/ } });
    expect(result.summary).toMatchObject({
      initialCoulombicEfficiency: null,
      notDetermined: { initialCoulombicEfficiency: expect.stringMatching(/^Which cell is it\?/) },
    });
  });

  it('above one by more than 5 % doubts the kind', () => {
    const codes = analysed([halfCycle(0.675, 0.448)], { kind: 'full' }).warnings.map(({ code }) => code);
    expect(codes).toContain('EFFICIENCY_ABOVE_ONE');
    expect(analysed([halfCycle(0.675, 0.448)]).warnings).toEqual([]);
  });
});

describe('the file’s own counter', () => {
  it.each(['by-direction', 'signed'] as const)('stands beside ∫I dt (%s)', (counter) => {
    const { cycles, warnings } = analysed([halfCycle(0.675, 0.448), halfCycle(0.5, 0.49)], {}, { counter });
    for (const [k, [charge, discharge]] of [
      [0.448, 0.675],
      [0.49, 0.5],
    ].entries()) {
      within(cycles[k]?.chargeCapacityOwn_mAh, charge!, 1e-9);
      within(cycles[k]?.dischargeCapacityOwn_mAh, discharge!, 1e-9);
    }
    expect(warnings).toEqual([]);
  });

  it.each([
    [1.004, []],
    [1.006, ['CAPACITY_DISAGREES', 'CAPACITY_DISAGREES']],
  ])('is a warning where it differs by more than half a per cent: by a factor of %s', (counterScale, codes) => {
    const { warnings } = analysed([halfCycle(0.675, 0.448)], {}, { counter: 'by-direction', counterScale });
    expect(warnings.map(({ code }) => code)).toEqual(codes);
  });

  it('tells since when the current had flowed in the first row of a branch', () => {
    // 60 s of rest before each branch, and its first row a second after the current came on.
    const recording = madeRecording([halfCycle(0.675, 0.448), halfCycle(0.5, 0.49)], { counter: 'by-direction', rows: 50 });
    const sparse = withoutRows(recording, (current, before) => current !== 0 && before === 0);
    const { cycles } = analyseCycling('made', [sparse], { choices: { kind: 'anode-half' } });
    within(cycles[0]?.chargeCapacity_mAh, 0.448, 1e-9);
    within(cycles[0]?.dischargeCapacity_mAh, 0.675, 1e-9);
    // Set back to zero between the cycles, and on its way again in the first row.
    within(cycles[1]?.dischargeCapacityOwn_mAh, 0.5, 1e-9);
    within(cycles[1]?.dischargeCapacity_mAh, 0.5, 1e-9);
  });
});

/** A recording without the rows of which `drop` says so, by their current and the one before. */
function withoutRows(recording: SourcedSeries, drop: (current: number, before: number) => boolean): SourcedSeries {
  const current = recording.series.columns.find(({ quantity }) => quantity === 'current_A')!.values;
  const kept = [...current.keys()].filter((k) => k === 0 || !drop(current[k]!, current[k - 1]!));
  const columns = recording.series.columns.map((column) => ({ ...column, values: Float64Array.from(kept, (k) => column.values[k]!) }));
  return { ...recording, series: { rows: kept.length, columns } };
}

describe('retention', () => {
  const life = Array.from({ length: 8 }, (_, k) => halfCycle(1 - 0.01 * k, 0.95 - 0.01 * k));

  it('is the delivered capacity over that of the reference cycle, decay its loss per cycle since then', () => {
    const { summary, cycles } = analysed(life, { referenceCycle: 5 });
    expect(summary).toMatchObject({ referenceCycle: 5, lastCycle: 8, capacityOf: 'charge' });
    within(summary.retention, 0.88 / 0.91, 1e-9);
    within(summary.decayPerCycle, (1 - 0.88 / 0.91) / 3, 1e-9);
    expect(cycles[3]?.retention).toBeNull();
    within(cycles[5]?.retention, 0.9 / 0.91, 1e-9);
  });

  it('is of the discharge in a full cell', () => {
    within(analysed(life, { kind: 'full' }).summary.retention, 0.93, 1e-9);
  });

  it('does not count cycles that are left out, and says why there is no reference', () => {
    const { summary, cycles } = analysed(life, { leftOut: [8] });
    expect([summary.lastCycle, cycles[7]?.isLeftOut]).toEqual([7, true]);
    within(summary.retention, 0.89 / 0.95, 1e-9);
    expect(analysed(life, { referenceCycle: 99 }).summary).toMatchObject({
      retention: null,
      decayPerCycle: null,
      notDetermined: { retention: 'There is no cycle 99; the recordings hold 1 to 8. Choose another reference.' },
    });
    expect(analysed(life, { referenceCycle: 3, leftOut: [3] }).summary.notDetermined.retention).toMatch(/left out/);
    expect(analysed(life, { referenceCycle: 8 }).summary.notDetermined.retention).toMatch(/none after the reference/);
  });

  it('says that it holds the rate too where the last cycle ran at another current', () => {
    const codes = analysed([...life, halfCycle(0.5, 0.49, 2)]).warnings.map(({ code }) => code);
    expect(codes).toContain('RATE_DIFFERS');
  });
});

describe('rate capability', () => {
  const rates = [0.1, 0.2, 0.5, 1, 0.1].flatMap((current, step) =>
    [0, 1, 2].map((k) => halfCycle(1 - 0.1 * (step % 4) - 0.01 * k, 0.98 - 0.1 * (step % 4) - 0.01 * k, current)),
  );

  it('groups consecutive cycles by their current, a current that comes back apart, with the mean of each step', () => {
    const { rateCapability } = analysed(rates, { mass_mg: 2, nominalCapacity_mAh: 1 }).summary;
    expect(rateCapability.map(({ fromCycle, toCycle, cyclesUsed }) => [fromCycle, toCycle, cyclesUsed])).toEqual([
      [1, 3, 3],
      [4, 6, 3],
      [7, 9, 3],
      [10, 12, 3],
      [13, 15, 3],
    ]);
    for (const [step, current] of [0.1, 0.2, 0.5, 1, 0.1].entries()) {
      const one = rateCapability[step]!;
      within(one.current_A, current / 1000, 1e-9);
      within(one.cRate_perHour, current, 1e-9);
      within(one.currentDensity_APerG, current / 2, 1e-9);
      within(one.chargeCapacity_mAh, 0.97 - 0.1 * (step % 4), 1e-9);
      within(one.chargeCapacity_mAhPerG, (970 - 100 * (step % 4)) / 2, 1e-9);
      within(one.relativeCapacity, (0.97 - 0.1 * (step % 4)) / 0.97, 1e-9);
      within(one.capacityDeviation_mAh, 0.01, 1e-9);
    }
  });

  it('leaves incomplete cycles and those left out of the means', () => {
    const [first] = analysed(rates, { leftOut: [1] }).summary.rateCapability;
    expect([first?.fromCycle, first?.cyclesUsed]).toEqual([2, 2]);
    within(first?.chargeCapacity_mAh, 0.965, 1e-9);
  });
});

describe('incomplete cycles', () => {
  const whole = [halfCycle(1, 0.9), halfCycle(0.95, 0.94), halfCycle(0.94, 0.93)];

  it('without a charge or a discharge have no efficiency, and say why', () => {
    const { cycles } = analysed([...whole, { discharge: whole[0]!.discharge! }]);
    expect(cycles[3]).toMatchObject({
      isComplete: false,
      coulombicEfficiency: null,
      polarization_V: null,
      notDetermined: { coulombicEfficiency: 'There is no charge in this cycle.' },
    });
    expect(cycles.slice(0, 3).every(({ isComplete }) => isComplete)).toBe(true);
  });

  it('that the recording ends in, short of where the others ended, count in no summary', () => {
    const cut = { ...halfCycle(0.93, 0.5), charge: { capacity_mAh: 0.5, current_mA: 0.5, from_V: 0.2, to_V: 1.1 } };
    const result = analysed([...whole, cut], {}, { rest_s: 0 });
    expect(result.cycles[3]).toMatchObject({ isComplete: false, coulombicEfficiency: null });
    expect(result.cycles[3]?.findings[0]?.message).toBe(
      'The recording ends at 1.100 V while the charge runs; the one before ended at 2.500 V.',
    );
    expect(result.summary.lastCycle).toBe(3);
  });

  it('are none where the recording ends with the last row of a whole branch', () => {
    expect(analysed(whole, {}, { rest_s: 0 }).cycles.map(({ isComplete }) => isComplete)).toEqual([true, true, true]);
  });
});

describe('cycles', () => {
  const pair = [halfCycle(1, 0.9), halfCycle(0.95, 0.94)];

  it('are counted from the current where the file has none, or on wish, and that is said', () => {
    for (const result of [analysed(pair, {}, { numbered: false }), analysed(pair, { cyclesFrom: 'current' })]) {
      expect(result.cyclesFrom).toBe('current');
      expect(result.cycles.map(({ cycle }) => cycle)).toEqual([1, 2]);
      expect(result.assumptions.join()).toMatch(/counted from the current/);
      within(result.cycles[1]?.dischargeCapacity_mAh, 0.95, 1e-9);
    }
  });

  it('of a file that counts from 0 begin with 1, and that is said', () => {
    const result = analysed(pair, {}, { firstCycle: 0 });
    expect(result.cycles.map(({ cycle, fileCycle }) => [cycle, fileCycle])).toEqual([
      [1, 0],
      [2, 1],
    ]);
    expect(result.assumptions.join()).toMatch(/counts its cycles from 0/);
  });

  it('that hold several charges and discharges are marked and in no retention; by the current they are apart', () => {
    const recording = madeRecording([...pair, ...pair, ...pair]);
    const cycle = recording.series.columns.find(({ quantity }) => quantity === 'cycle')!;
    cycle.values = cycle.values.map((value) => Math.ceil(value / 2));
    const options = { choices: { kind: 'anode-half' as const } };
    const merged = analyseCycling('made', [recording], options);
    expect(merged.cycles.map(({ findings }) => findings.map(({ code }) => code))).toEqual(Array(3).fill(['SEVERAL_BRANCHES']));
    expect(merged.summary.retention).toBeNull();
    const apart = analyseCycling('made', [recording], { choices: { ...options.choices, cyclesFrom: 'current' } });
    expect(apart.cycles.map(({ dischargeCapacity_mAh }) => dischargeCapacity_mAh!.toFixed(3))).toEqual([
      '1.000',
      '0.950',
      '1.000',
      '0.950',
      '1.000',
      '0.950',
    ]);
  });
});

describe('several recordings of one cell', () => {
  const [one, two] = [[halfCycle(1, 0.9), halfCycle(0.95, 0.94)], [halfCycle(0.93, 0.92)]];
  const join = (...recordings: SourcedSeries[]) => analyseCycling('made', recordings, { choices: { kind: 'anode-half' } });

  it('are numbered on where the second begins again, and the order is said', () => {
    const { cycles, sources, assumptions } = join(madeRecording(one, { id: 'a#1' }), madeRecording(two, { id: 'b#1' }));
    expect(cycles.map(({ cycle, fileCycle, source }) => [cycle, fileCycle, source])).toEqual([
      [1, 1, 0],
      [2, 2, 0],
      [3, 1, 1],
    ]);
    expect(sources.map(({ cycleOffset }) => cycleOffset)).toEqual([0, 2]);
    expect(assumptions.join(' ')).toMatch(/2 recordings .* as they were given: a#1.csv, b#1.csv\./);
    expect(assumptions.join(' ')).toMatch(/cycles of b#1.csv are numbered on .* its 1 is 3 here/);
  });

  it('keep their numbers where the second goes on', () => {
    const { cycles } = join(madeRecording(one), madeRecording(two, { id: 'b#1', firstCycle: 50 }));
    expect(cycles.map(({ cycle }) => cycle)).toEqual([1, 2, 50]);
  });

  it('go on with the cycle that the first left halfway', () => {
    const { discharge, charge } = two[0]!;
    const first = madeRecording([...one, { discharge: discharge! }]);
    const { cycles } = join(first, madeRecording([{ charge: charge! }], { id: 'b#1', firstCycle: 3 }));
    expect(cycles).toHaveLength(3);
    expect(cycles[2]?.isComplete).toBe(true);
    within(cycles[2]?.coulombicEfficiency, 0.92 / 0.93, 1e-9);
  });

  it('count the same measurement once and say so', () => {
    const { cycles, warnings } = join(madeRecording(one, { id: 'a#1' }), madeRecording(one, { id: 'copy#1' }));
    expect(cycles).toHaveLength(2);
    expect(warnings.map(({ message }) => message)).toEqual(['copy#1.csv holds the same measurement as a#1.csv and is counted once.']);
  });

  const stamped = (recording: SourcedSeries, start_s: number, quantity = 'dateTime_s') => {
    const values = new Float64Array(recording.series.rows).fill(start_s);
    recording.series.columns.push({ quantity, unit: 's', sourceName: 'Date', values });
    return recording;
  };

  it.each(['dateTime_s', 'dateTimeLocal_s'])('follow their clock where they have one (%s)', (clock) => {
    const late = stamped(madeRecording(one, { id: 'late#1' }), 2e9, clock);
    const { sources } = join(late, stamped(madeRecording(two, { id: 'early#1' }), 1e9, clock));
    expect(sources.map(({ id }) => id)).toEqual(['early#1', 'late#1']);
  });

  it('stay as given where one has a clock on the wall and the other universal time', () => {
    const late = stamped(madeRecording(one, { id: 'late#1' }), 2e9);
    const { sources } = join(late, stamped(madeRecording(two, { id: 'early#1' }), 1e9, 'dateTimeLocal_s'));
    expect(sources.map(({ id }) => id)).toEqual(['late#1', 'early#1']);
  });
});

describe('dQ/dV', () => {
  it('has the capacity as its area, and states its grid and filter', () => {
    const cycle = halfCycle(0.675, 0.448);
    const { dqdv } = analysed([cycle], { dqdvGrid_V: 0.01, dqdvFilter: 5 });
    expect([dqdv.grid_V, dqdv.filter]).toEqual([0.01, 'mean over 5 steps (0.05 V)']);
    for (const [branch, capacity] of [
      ['charge', 0.448],
      ['discharge', 0.675],
    ] as const) {
      const { dqdv_mAhPerV } = dqdv.curves.find((curve) => curve.branch === branch)!;
      within(
        dqdv_mAhPerV.reduce((sum, value) => sum + value * 0.01, 0),
        capacity,
        1e-9,
      );
    }
  });

  it('follows the slope of the potential: dQ/dV = Q/(2·(to − from)·x)', () => {
    const cycle = halfCycle(0.675, 0.448);
    const { dqdv } = analysed([cycle], { dqdvGrid_V: 0.02, dqdvFilter: 1 }, { rows: 2000 });
    const { potential_V, dqdv_mAhPerV } = dqdv.curves.find(({ branch }) => branch === 'charge')!;
    // Charge 0.2 → 2.5 V.
    for (const x of [0.4, 0.6, 0.8]) {
      const k = potential_V.findIndex((value) => value > 0.2 + 2.3 * x * x);
      const at = Math.sqrt((potential_V[k]! - 0.2) / 2.3);
      within(dqdv_mAhPerV[k], 0.448 / (2 * 2.3 * at), 2e-3);
    }
  });

  it('leaves out what passed at a held potential and says how much', () => {
    const cycle = halfCycle(0.675, 0.448);
    const charge = { ...cycle.charge!, hold: { tau_s: 600, duration_s: 1800 } };
    const { dqdv } = analysed([{ ...cycle, charge }]);
    const curve = dqdv.curves.find(({ branch }) => branch === 'charge')!;
    const held = truthOf(charge).capacity_mAh - 0.448;
    // The very first of the falling currents is still a full one.
    within(curve.heldCapacity_mAh, held, 0.06);
    within(curve.dqdv_mAhPerV.reduce((sum, value) => sum + value * dqdv.grid_V, 0) + curve.heldCapacity_mAh, held + 0.448, 1e-4);
  });

  it('refuses a filter that is even and a grid of nothing', () => {
    expect(() => analysed([halfCycle(1, 1)], { dqdvFilter: 4 })).toThrow(/filter of dQ\/dV is 4/);
    expect(() => analysed([halfCycle(1, 1)], { dqdvGrid_V: 0 })).toThrow(/grid of dQ\/dV is 0 V/);
  });
});

describe('a recording that cannot be analysed', () => {
  it.each(['time_s', 'potential_V', 'current_A'])('is refused where it has no %s', (quantity) => {
    const recording = madeRecording([halfCycle(1, 1)]);
    const columns = recording.series.columns.filter((column) => column.quantity !== quantity);
    expect(() => analyseCycling('made', [{ ...recording, series: { ...recording.series, columns } }])).toThrow(
      expect.objectContaining({ code: 'COLUMN_MISSING' }),
    );
  });

  it('is refused where no current flows', () => {
    const recording = madeRecording([halfCycle(1, 1)]);
    recording.series.columns.find(({ quantity }) => quantity === 'current_A')!.values.fill(0);
    expect(() => analyseCycling('made', [recording])).toThrow(expect.objectContaining({ code: 'NO_DATA' }));
  });

  it('says which rows have no numbers and where time runs back', () => {
    const recording = madeRecording([halfCycle(1, 0.9)]);
    const time = recording.series.columns.find(({ quantity }) => quantity === 'time_s')!.values;
    [time[3], time[50]] = [Number.NaN, time[50]! - 1e5];
    const { warnings } = analyseCycling('made', [recording], { choices: { kind: 'anode-half' } });
    expect(warnings.map(({ code }) => code)).toEqual(['ROWS_WITHOUT_NUMBERS', 'TIME_RUNS_BACK']);
  });
});
