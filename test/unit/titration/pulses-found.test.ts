import { describe, expect, it } from 'vitest';
import { simulateTitration, type TitrationPlan } from '../../simulators/titration';
import { evaluated, evaluatedSeries, titrationSeries } from './evaluated';

/** Dτ/L² 0.05; the rests reach Dt/L² = 1. */
const particle = { shape: 'slab' as const, length_cm: 6e-4, diffusion_cm2PerS: 3e-11 };
const step = (current_A: number) => ({ current_A, pulse_s: 600, rest_s: 12000 });
const plan: TitrationPlan = {
  particle,
  steps: [step(1e-4), step(1e-4), step(1e-4), step(-1e-4), step(-1e-4)],
  slope_VPerC: 0.5,
  interval_s: 10,
  restInterval_s: 200,
  resistance_ohm: 20,
};
const found = (changed: Partial<TitrationPlan> = {}) => evaluated({ ...plan, ...changed }).pulses;
/** Of titrations without columns that change them afterwards. */
const rows = () => simulateTitration(plan);

describe('pulses are found in the current', () => {
  it('in both directions, with their times, rests, rows and currents', () => {
    const pulses = found();
    expect(pulses.map(({ index, direction }) => [index, direction])).toEqual([
      [1, 'charge'],
      [2, 'charge'],
      [3, 'charge'],
      [4, 'discharge'],
      [5, 'discharge'],
    ]);
    const { time_s } = rows();
    for (const [k, pulse] of pulses.entries()) {
      expect(pulse.start_s).toBeCloseTo(3600 + k * 12600, 6);
      expect(pulse.pulseDuration_s).toBeCloseTo(600, 6);
      expect(pulse.restDuration_s).toBeCloseTo(12000, 6);
      expect(pulse.current_A).toBe(k < 3 ? 1e-4 : -1e-4);
      expect(time_s[pulse.rows.pulse[0]]).toBeCloseTo(pulse.start_s, 6);
      expect(time_s[pulse.rows.pulse[1]]).toBeCloseTo(pulse.start_s + 600, 6);
      expect(pulse.flags).toEqual([]);
    }
  });

  it.each(['both-ends', 'interval-ends', 'interval-starts'] as const)('with the true start and end where a program writes %s', (style) => {
    for (const restInterval_s of [10, 200]) {
      for (const [k, pulse] of found({ rows: style, restInterval_s }).entries()) {
        expect(pulse.start_s).toBeCloseTo(3600 + k * 12600, 6);
        expect(pulse.pulseDuration_s).toBeCloseTo(600, 6);
        expect(Math.abs(pulse.diffusion_cm2PerS! / 3e-11 - 1)).toBeLessThan(0.02);
      }
    }
  });

  it('through noise of the current in pulses and rests, and of the potential', () => {
    const pulses = found({ currentNoise_A: 2e-6, noise_V: 5e-5, resolution_V: 1e-5, seed: 3 });
    expect(pulses).toHaveLength(5);
    for (const pulse of pulses) expect(Math.abs(pulse.diffusion_cm2PerS! / 3e-11 - 1)).toBeLessThan(0.03);
  });

  it('through single rows of another current, which are named', () => {
    const sim = rows();
    const [inRest, inPulse] = [10, sim.current_A.findIndex((value) => value > 0) + 20];
    sim.current_A[inRest] = 9e-5;
    sim.current_A[inPulse] = 0;
    const { pulses, warnings } = evaluatedSeries(titrationSeries(sim), { diffusionLength_um: 6 });
    expect(pulses).toHaveLength(5);
    expect(warnings).toEqual([{ code: 'CURRENT_JITTER', message: expect.stringContaining('2 single rows'), points: [inRest, inPulse] }]);
  });

  it('across rows without numbers that part steps', () => {
    const sim = rows();
    const at = sim.current_A.findIndex((value) => value < 0);
    for (const column of [sim.time_s, sim.current_A, sim.potential_V]) column.splice(at, 0, Number.NaN);
    const pulses = evaluatedSeries(titrationSeries(sim), { diffusionLength_um: 6 }).pulses;
    expect(pulses).toHaveLength(5);
    expect(pulses[3]!.rows.pulse[0]).toBe(at + 1);
    for (const { flags } of pulses) expect(flags).toEqual([]);
  });

  it('where the current changes between pulses a hundredfold, and within one sign without a rest', () => {
    const steps = [step(1e-4), step(1e-6), { ...step(1e-4), rest_s: 0 }, step(5e-5), step(-1e-4)];
    const pulses = found({ steps });
    expect(pulses.map(({ current_A }) => current_A)).toEqual([1e-4, 1e-6, 1e-4, 5e-5, -1e-4]);
    expect(pulses.map(({ flags }) => flags.filter((flag) => flag.startsWith('no-rest')))).toEqual([
      [],
      [],
      ['no-rest-after'],
      ['no-rest-before'],
      [],
    ]);
    // 1 µA: ΔEs is 0.3 mV.
    expect(pulses[1]!.flags).toEqual(['plateau']);
  });

  it('with missing rests: the pulses beside are listed, without a D', () => {
    const steps = [step(1e-4), { ...step(1e-4), rest_s: 0 }, step(-1e-4)];
    const pulses = found({ steps, firstRest_s: 0 });
    expect(pulses.map(({ flags }) => flags)).toEqual([['no-rest-before'], ['no-rest-after'], ['no-rest-before']]);
    for (const { diffusion_cm2PerS, deltaEs_V, standing, derived } of pulses) {
      expect([diffusion_cm2PerS, deltaEs_V, standing]).toEqual([null, null, 'refused']);
      expect(derived.diffusion_cm2PerS.notDetermined).toMatch(/There is no rest (before|after) this pulse/);
    }
  });

  it('with a single row without current between two directions: that is no rest', () => {
    const sim = simulateTitration({ ...plan, steps: [step(1e-4), { ...step(1e-4), rest_s: 0 }, step(-1e-4)] });
    const at = sim.current_A.findIndex((value) => value < 0);
    for (const [column, value] of [
      [sim.time_s, sim.time_s[at]!],
      [sim.current_A, 0],
      [sim.potential_V, sim.potential_V[at]!],
    ] as const)
      column.splice(at, 0, value);
    const { pulses } = evaluatedSeries(titrationSeries(sim), { diffusionLength_um: 6 });
    expect(pulses.map(({ flags }) => flags.filter((flag) => flag.startsWith('no-rest')))).toEqual([
      [],
      ['no-rest-after'],
      ['no-rest-before'],
    ]);
  });

  it('a current that is not constant is said and gives no D', () => {
    const sim = rows();
    const first = sim.current_A.findIndex((value) => value > 0);
    for (let k = 0; k <= 60; k++) sim.current_A[first + k] = 1e-4 * (1 - 0.008 * k);
    const [pulse] = evaluatedSeries(titrationSeries(sim), { diffusionLength_um: 6 }).pulses;
    expect([pulse!.flags[0], pulse!.diffusion_cm2PerS]).toEqual(['current-not-constant', null]);
  });
});

describe('a recording that is no titration', () => {
  it('without current says so', () => {
    const sim = rows();
    sim.current_A.fill(0);
    const { pulses, warnings, mean } = evaluatedSeries(titrationSeries(sim));
    expect([pulses, warnings[0]!.code, mean.all.pulsesUsed]).toEqual([[], 'NO_PULSES', 0]);
  });

  it('without a column that is needed says which, and which there are', () => {
    const series = titrationSeries(rows());
    series.columns.splice(1, 1);
    expect(() => evaluatedSeries(series)).toThrow('no current_A');
  });

  it('with a time that runs backwards says in which row', () => {
    const sim = rows();
    sim.time_s[30] = 0;
    expect(() => evaluatedSeries(titrationSeries(sim))).toThrow(/backwards at row 31/);
  });
});
