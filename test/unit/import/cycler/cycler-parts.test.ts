import { describe, expect, it } from 'vitest';
import { currentSignOfResistance } from '../../../../src/import/cycler/current-sign-of-resistance';
import { directCurrent } from '../../../../src/import/cycler/direct-current';
import { directionOfState } from '../../../../src/import/cycler/direction-of-state';
import { durationSeconds } from '../../../../src/import/cycler/duration-seconds';
import { halfCyclesOfCurrent } from '../../../../src/import/cycler/half-cycles-of-current';
import { quantityOfCyclerName } from '../../../../src/import/cycler/quantity-of-cycler-name';
import { techniqueOfCurrent } from '../../../../src/import/cycler/technique-of-current';
import { readDuration } from '../../../../src/import/delimited/read-duration';
import { textBytes } from '../../../writers/text-bytes';

const f = (...values: number[]) => Float64Array.of(...values);

describe('times of cyclers', () => {
  it.each([
    ['6-04:04:04', 533_044],
    ['  1d 00:00:00.50'.trim(), 86_400.5],
    ['144:02:18', 518_538],
    ['00:02:42.363', 162.363],
    ['12:30', 750],
    ['12:30,5', 750.5],
  ])('%s is %d s', (text, seconds) => {
    expect(durationSeconds(text)).toBeCloseTo(seconds, 9);
  });
  it.each(['6-04:04:04', '144:02:18', '00:02:42.363', '0-00:00:00', '1:02:03.000000001', '12-34:56:07.25'])(
    '%s is the same number on the fast way',
    (text) => {
      const out = new Float64Array(2);
      const bytes = textBytes(`,${text},`);
      expect(readDuration(bytes, 1, 46, out, 1)).toBe(bytes.length - 1);
      expect(out[1]).toBeCloseTo(durationSeconds(text) as number, 9);
    },
  );
  it.each(['12:30', '1d 00:00:00', '2022-05-18', '1:2:3', '', '-1:00:00', '00:00:00.'])('%j is left to the careful way', (text) => {
    const bytes = textBytes(text);
    expect(readDuration(bytes, 0, 46, new Float64Array(1), 0)).toBe(-1);
  });
  it.each(['2022-05-18 16:27:52', '16', 'Rest', '06/05/2021 11:23:46', ''])('%j is no duration', (text) => {
    expect(durationSeconds(text)).toBeUndefined();
  });
});

describe('the direction of a current', () => {
  it.each([
    ['CC DChg', -1],
    ['CCCV_Chg', 1],
    ['discharge', -1],
    ['Charge', 1],
    ['D', -1],
    ['C', 1],
    ['R', 0],
    ['Rest', 0],
    ['Pause', 0],
    ['CC_DChg', -1],
    ['CHA', 1],
    ['DCH', -1],
    ['PAU', 0],
    ['\u6052\u6d41\u6052\u538b\u5145\u7535', 1],
    ['\u6052\u6d41\u653e\u7535', -1],
    ['\u6401\u7f6e', 0],
    ['Entladen', -1],
    ['Laden', 1],
    ['D\u00e9charge', -1],
  ])('of the state %s is %d', (state, direction) => {
    expect(directionOfState(state)).toBe(direction);
  });

  it('comes from the states where the file has no signs', () => {
    expect(directCurrent(f(1, 0, 2), f(1, 0, -1))).toEqual({ current_A: f(1, 0, -2), warnings: [] });
  });
  it('is turned, and that is said, where discharge is positive', () => {
    const { current_A, warnings } = directCurrent(f(-1, 0, 2), f(1, 0, -1));
    expect(current_A).toEqual(f(1, 0, -2));
    expect(warnings.map(({ code }) => code)).toEqual(['CURRENT_TURNED']);
  });
  it('is kept and doubted where signs and states agree in some rows only', () => {
    const { current_A, warnings } = directCurrent(f(1, 1, -1), f(1, -1, -1));
    expect(current_A).toEqual(f(1, 1, -1));
    expect(warnings.map(({ code }) => code)).toEqual(['CURRENT_SIGN']);
  });
  it('follows from a positive resistance, and from nothing else', () => {
    const current = f(0, 1, 1, 0, -1, 0);
    const potential = current.map((value) => 3.5 + 0.05 * value);
    expect(currentSignOfResistance(potential, current)).toBe(1);
    expect(
      currentSignOfResistance(
        potential,
        current.map((value) => -value),
      ),
    ).toBe(-1);
    expect(currentSignOfResistance(f(3, 3.1, 3.2, 3.1, 3.3, 3.2), f(0, 1, 1, 1, 1, 1))).toBe(0);
    expect(currentSignOfResistance(potential, new Float64Array(6))).toBe(0);
    // Long steps without a jump of the potential: what it drifts from row to row says nothing of a resistance.
    const steps = Float64Array.from({ length: 400 }, (_, k) => (Math.floor(k / 100) % 2 === 0 ? 1 : -1));
    const drifting = steps.map((_, k) => 3.5 - 0.001 * k);
    expect(currentSignOfResistance(drifting, steps)).toBe(0);
    const jumping = steps.map((value, k) => 3.5 - 0.001 * k + 0.05 * value);
    expect(currentSignOfResistance(jumping, steps)).toBe(1);
  });
});

describe('half cycles and techniques by the current', () => {
  it('end where the sign changes; rests and noise change nothing', () => {
    const { halfCycle, cycle } = halfCyclesOfCurrent(f(0, -1, -1, 1e-6, 1, 0, -1e-6, 1, -1, 0, 1));
    expect([...halfCycle]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3]);
    expect([...cycle]).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2]);
  });
  it('tell titrations, cycling and rests apart', () => {
    const pulses = Array.from({ length: 12 }, (_, k) => k % 2);
    expect(techniqueOfCurrent(f(...pulses))).toBe('gitt');
    expect(techniqueOfCurrent(f(...pulses.map((value, k) => (k % 4 === 1 ? -value : value))))).toBe('cycling');
    expect(techniqueOfCurrent(f(0, 0, 0))).toBe('ocv');
  });
});

describe('names of cyclers', () => {
  it.each([
    ['Test Time / h', 'time_s', 3600],
    ['Run Time (h)', 'time_s', 3600],
    ['Current/mA', 'current_A', 1e-3],
    ['U[V]', 'potential_V', 1],
    ['Discharge Capacity (mAh)', 'dischargeCapacity_Ah', 1e-3],
    ['Chg. Cap.(Ah)', 'chargeCapacity_Ah', 1],
    ['Cycle Count / 1', 'cycle', 1],
    ['Step_Index', 'step', 1],
    ['test_time_s', 'time_s', 1],
    ['voltage_mv', 'potential_V', 1e-3],
    ['charge_capacity_mah', 'chargeCapacity_Ah', 1e-3],
    ['Test (Hr)', 'time_s', 3600],
    ['Step(Sec)', 'stepTime_s', 1],
    ['TestTime/Sec.', 'time_s', 1],
    ['Time(h:min:s.ms)', 'time_s', 1],
    ['Spannung in mV', 'potential_V', 1e-3],
    ['Kapazit\u00e4t / mAh', 'capacity_Ah', 1e-3],
    ['\u7535\u6d41(mA)', 'current_A', 1e-3],
    ['\u7535\u538b\uff08V\uff09', 'potential_V', 1],
    ['Environment_Temperature (C)', 'environmentTemperature_K', 1],
    ['Capacity(AHr)', 'capacity_Ah', 1],
  ])('%s is %s', (name, quantity, factor) => {
    expect(quantityOfCyclerName(name)).toMatchObject({ quantity, factor });
  });
  it('a unit nobody knows makes no known quantity', () => {
    expect(quantityOfCyclerName('Current (furlong)').quantity).not.toBe('current_A');
    expect(quantityOfCyclerName('Capacity (mAh/g)').quantity).not.toBe('capacity_Ah');
    expect(quantityOfCyclerName('Step Type').quantity).toBe('stepType');
    expect(quantityOfCyclerName('Step position').quantity).toBe('stepPosition');
    expect(quantityOfCyclerName('Cycle Level').quantity).toBe('cycleLevel');
  });
});
