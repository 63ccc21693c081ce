import { describe, expect, it } from 'vitest';
import { simulateTitration, type TitrationPlan } from '../../simulators/titration';
import { evaluated, evaluatedSeries, titrationSeries } from './evaluated';

const particle = { shape: 'slab' as const, length_cm: 6e-4, diffusion_cm2PerS: 3e-11 };
const step = (current_A: number) => ({ current_A, pulse_s: 600, rest_s: 12000 });
const plan: TitrationPlan = {
  particle,
  steps: [...Array<number>(5).fill(1e-4), ...Array<number>(4).fill(-1e-4)].map(step),
  slope_VPerC: 0.5,
  interval_s: 10,
  restInterval_s: 200,
  resistance_ohm: 20,
};
/** V/S = 1.2e-3·12.06/(28.0855·0.8588) = 6.000e-4 cm. */
const record = {
  activeMass_mg: 1.2,
  molarMass_gPerMol: 28.0855,
  molarVolume_cm3PerMol: 12.06,
  area_cm2: (1.2e-3 * 12.06) / (28.0855 * 6e-4),
  uncertainty: { area_cm2: 0.01 * ((1.2e-3 * 12.06) / (28.0855 * 6e-4)) },
};

describe('the ledger of a pulse', () => {
  const { truth } = simulateTitration(plan);
  const { pulses, mean, resolution_V } = evaluated(plan, {}, record);

  it('has the potentials, the drop and both changes as they were', () => {
    for (const [k, pulse] of pulses.entries()) {
      const { before_V, after_V, start_V, end_V } = truth[k]!;
      expect(pulse.potentialBefore_V).toBeCloseTo(before_V, 4);
      expect(pulse.potentialAfter_V).toBeCloseTo(after_V, 4);
      expect(pulse.potential_V).toBeCloseTo((before_V + after_V) / 2, 4);
      expect(pulse.irDrop_V! / (start_V - before_V)).toBeCloseTo(1, 1);
      expect(pulse.deltaEs_V! / (after_V - before_V)).toBeCloseTo(1, 2);
      expect(pulse.deltaEtau_V! / (end_V - start_V)).toBeCloseTo(1, 2);
      expect(pulse.deltaEtauEndPoint_V! / (end_V - start_V)).toBeCloseTo(1, 2);
      expect(pulse.potentialEnd_V).toBeCloseTo(end_V, 6);
      expect(pulse.sqrtTimeR2).toBeGreaterThan(0.9999);
      expect(pulse.sqrtTimeWindow_s).toEqual([60, 600]);
      expect(pulse.line!.points).toBe(55);
      expect(Math.sign(pulse.relaxation_VPerS!)).toBe(-Math.sign(pulse.current_A));
    }
  });

  it('counts the capacity to the middle of each pulse, anew in each direction', () => {
    const perPulse_mAh = (1e-4 * 600) / 3.6;
    expect(pulses.map(({ capacity_mAh }) => Number((capacity_mAh / perPulse_mAh).toFixed(6)))).toEqual([
      0.5, 1.5, 2.5, 3.5, 4.5, 0.5, 1.5, 2.5, 3.5,
    ]);
  });

  it('has dE/dx: how the relaxed potential goes with the ions in a formula unit', () => {
    // 0.5 V/C, and F·m/M = 4.1225 C for one ion a formula unit; a charge takes ions out.
    for (const { potentialSlope_V } of pulses) expect(potentialSlope_V! / (-0.5 * ((96485.33212 * 1.2e-3) / 28.0855))).toBeCloseTo(1, 2);
  });

  it('shows D with what was inserted and where its error is from', () => {
    const { derived, diffusion_cm2PerS } = pulses[1]!;
    const { value, inserted, inputs, standardError, source, formula } = derived.diffusion_cm2PerS;
    expect(value).toBe(diffusion_cm2PerS);
    expect(formula).toBe('D = 4·(m·V_M/(M·A))²·ΔEs²/(π·τ·ΔEτ²)');
    expect(inserted).toMatch(/^D = 4·\(1.2 mg·12.06 cm³\/mol\/\(28.0855 g\/mol·.*cm²\)\)²·\(.* mV\)²\/\(π·600 s·\(.* mV\)²\)$/);
    expect(source).toContain('10.1149/1.2133112');
    // 2 × 1 % of the area.
    expect(standardError! / value!).toBeGreaterThan(0.02);
    expect(standardError! / value!).toBeLessThan(0.021);
    expect(inputs.area_cm2!.errorShare).toBeGreaterThan(0.9);
    expect(inputs.pulseDuration_s).toMatchObject({ value: 600, from: 'recording' });
  });

  it('has means over all and in each direction, whose error holds that of V/S, which all share', () => {
    expect([mean.all.pulsesUsed, mean.charge.pulsesUsed, mean.discharge.pulsesUsed]).toEqual([9, 5, 4]);
    for (const entry of Object.values(mean)) {
      expect(Math.abs(entry.diffusion_cm2PerS! / 3e-11 - 1)).toBeLessThan(0.01);
      expect(entry.geometric_cm2PerS!).toBeLessThanOrEqual(entry.diffusion_cm2PerS!);
      expect(entry.standardError! / entry.diffusion_cm2PerS!).toBeGreaterThan(0.0199);
    }
    expect(resolution_V).toBeLessThan(1e-5);
  });
});

describe('what a person chooses', () => {
  it('leaves pulses out of the means, and they stay in the ledger', () => {
    const { pulses, mean } = evaluated(plan, { leftOut: [1, 2, 3] });
    expect(pulses.map(({ standing }) => standing)).toEqual([...Array(3).fill('left-out'), ...Array(6).fill('used')]);
    expect(pulses[0]!.diffusion_cm2PerS).toBeGreaterThan(0);
    expect([mean.all.pulsesUsed, mean.charge.pulsesUsed]).toEqual([6, 2]);
    expect(mean.charge).toMatchObject({ diffusion_cm2PerS: null, notDetermined: expect.stringContaining('3 left out') });
  });

  it('accepts flagged pulses, and nothing makes a number of a refused one', () => {
    const short = { ...plan, steps: plan.steps.map((one) => ({ ...one, rest_s: 6000 })) };
    expect(evaluated(short).mean.all.pulsesUsed).toBe(0);
    const { pulses, mean } = evaluated({ ...short, firstRest_s: 0 }, { accepted: [1, 2, 3, 4] });
    expect(pulses.slice(0, 5).map(({ standing }) => standing)).toEqual(['refused', 'used', 'used', 'used', 'doubted']);
    expect(mean.all.pulsesUsed).toBe(3);
  });

  it('takes the window and the form', () => {
    const { pulses, window, form, mean } = evaluated(plan, { window: [0.2, 0.5], form: 'end-point' });
    expect([window, form]).toEqual([[0.2, 0.5], 'end-point']);
    for (const { sqrtTimeWindow_s } of pulses) expect(sqrtTimeWindow_s).toEqual([120, 300]);
    expect(Math.abs(mean.all.diffusion_cm2PerS! / 3e-11 - 1)).toBeLessThan(0.02);
  });
});

describe('without a cell record', () => {
  const { pulses, mean } = evaluated(plan, {}, {});
  it('everything but D is there, and it says what to enter', () => {
    const [first] = pulses;
    expect(first).toMatchObject({ diffusion_cm2PerS: null, standing: 'used', flags: [] });
    expect(first!.dTauOverL2! / 0.05).toBeCloseTo(1, 1);
    expect(first!.derived.diffusion_cm2PerS).toMatchObject({
      missing: ['activeMass_mg', 'molarVolume_cm3PerMol', 'molarMass_gPerMol', 'area_cm2'],
    });
    expect(mean.all.notDetermined).toContain('Enter activeMass_mg');
  });
});

/** A titration whose potentials are written here: relaxed before and behind each pulse, and E(t) within it. */
function written(
  pulses: readonly { before_V: number; after_V: number; during(t: number): number; current_A?: number }[],
  resolution_V = 1e-5,
) {
  const [time_s, current_A, potential_V] = [[], [], []] as [number[], number[], number[]];
  const row = (t: number, I: number, E: number) => {
    time_s.push(t);
    current_A.push(I);
    potential_V.push(Math.round(E / resolution_V) * resolution_V);
  };
  for (const [k, { before_V, after_V, during, current_A: I = 1e-3 }] of pulses.entries()) {
    const start = k * 4000;
    for (let t = 0; t <= 1000; t += 100) row(start + t, 0, before_V);
    for (let t = 0; t <= 1000; t += 20) row(start + 1000 + t, I, during(t));
    for (let t = 0; t < 2000; t += 100) row(start + 2000 + t, 0, after_V);
  }
  return evaluatedSeries(titrationSeries({ time_s, current_A, potential_V }), { diffusionLength_um: 5 }).pulses;
}
const root = (before_V: number, change_V: number) => (t: number) => before_V + 0.02 + change_V * Math.sqrt(t / 1000);

describe('two-phase plateaus and changes below the resolution are n.d.', () => {
  it.each([
    ['ΔEs of 0.9 mV', { before_V: 3, after_V: 3.0009, during: root(3, 0.05) }, 1e-5, 'plateau'],
    ['ΔEs of 1.1 mV with steps of 0.3 mV', { before_V: 3, after_V: 3.0012, during: root(3, 0.05) }, 3e-4, 'below-resolution'],
    ['ΔEs against the current', { before_V: 3, after_V: 2.99, during: root(3, 0.05) }, 1e-5, 'plateau'],
    ['ΔEs up in a discharge', { before_V: 3, after_V: 3.01, during: root(3, -0.05), current_A: -1e-3 }, 1e-5, 'plateau'],
    ['ΔEτ below five steps', { before_V: 3, after_V: 3.01, during: root(3, 0.004) }, 1e-3, 'below-resolution'],
    ['ΔEτ against the current', { before_V: 3, after_V: 3.01, during: root(3, -0.05) }, 1e-5, 'plateau'],
  ])('%s', (_what, pulse, resolution_V, flag) => {
    const [found] = written([pulse], resolution_V);
    expect(found!.flags).toContain(flag);
    expect([found!.diffusion_cm2PerS, found!.diffusionEndPoint_cm2PerS, found!.dTauOverL2]).toEqual([null, null, null]);
    expect(found!.derived.diffusion_cm2PerS.notDetermined).toMatch(/Two-phase plateau or below resolution/);
  });

  it('while 1.1 mV with fine steps is a change', () => {
    const [found] = written([{ before_V: 3, after_V: 3.0011, during: root(3, 0.05) }]);
    expect(found!.flags).toEqual(['rest-too-short']);
    // 4/(π·1000)·(5e-4)²·(1.1/50)² = 1.5406e-13.
    expect(found!.diffusion_cm2PerS! / 1.5406e-13).toBeCloseTo(1, 2);
  });
});

describe('the window of the line', () => {
  it('goes from 10 to 100 % where E–√t is straight there, whatever happens before', () => {
    const during = (t: number) => (t < 90 ? 3.3 : root(3, 0.05)(t));
    const [found] = written([{ before_V: 3, after_V: 3.01, during }]);
    expect(found!.sqrtTimeWindow_s).toEqual([100, 1000]);
    expect(found!.flags).not.toContain('window-shortened');
    expect(found!.deltaEtau_V! / 0.05).toBeCloseTo(1, 2);
  });

  it('is the longest stretch with R² ≥ 0.99 where the end bends, and it is said', () => {
    const during = (t: number) => root(3, 0.05)(Math.min(t, 400)) + (t > 400 ? 2e-4 * (t - 400) : 0);
    const [found] = written([{ before_V: 3, after_V: 3.01, during }]);
    expect(found!.flags).toContain('window-shortened');
    const [from, to] = found!.sqrtTimeWindow_s!;
    expect(from).toBeGreaterThanOrEqual(50);
    expect(found!.sqrtTimeR2).toBeGreaterThanOrEqual(0.99);
    expect(to - from).toBeGreaterThanOrEqual(340);
  });

  it('never begins before 5 % of the pulse, however straight it is there', () => {
    const during = (t: number) => root(3, 0.05)(t) + (t > 400 ? 0.02 * Math.cos((Math.PI * t) / 20) : 0);
    const [found] = written([{ before_V: 3, after_V: 3.01, during }]);
    expect(found!.sqrtTimeWindow_s).toEqual([60, 400]);
  });

  it('is none where no stretch of eight points is straight', () => {
    const during = (t: number) => root(3, 0.05)(t) + 0.02 * Math.cos((Math.PI * t) / 20);
    const [found] = written([{ before_V: 3, after_V: 3.01, during }]);
    expect(found!.flags).toContain('not-linear');
    expect(found!.diffusion_cm2PerS).toBeNull();
    expect(found!.sqrtTimeR2).toBeLessThan(0.99);
  });
});

describe('rows that do not stand at the end of a pulse', () => {
  it('leave E(τ) where the line meets the end', () => {
    const changed: TitrationPlan = { ...plan, rows: 'interval-starts', interval_s: 60, restInterval_s: 60 };
    const { truth } = simulateTitration(changed);
    for (const [k, { potentialEnd_V, line }] of evaluated(changed).pulses.entries()) {
      expect(Math.abs(potentialEnd_V - truth[k]!.end_V)).toBeLessThan(1e-4);
      // The last row is an interval and 1.6 mV away.
      expect(line!.window_s[1]).toBeCloseTo(540, 6);
    }
  });
});

describe('the resolution of the potential', () => {
  it('is that of its noise where this is more than a step', () => {
    const { resolution_V, pulses } = evaluated({ ...plan, noise_V: 1e-3, resolution_V: 1e-4, slope_VPerC: 0.2 });
    expect(resolution_V / (Math.sqrt(12) * 1e-3)).toBeGreaterThan(0.6);
    expect(resolution_V / (Math.sqrt(12) * 1e-3)).toBeLessThan(1.5);
    // ΔEs is 12 mV, less than five times 3.5 mV.
    for (const { flags } of pulses) expect(flags).toContain('below-resolution');
  });
});

describe('spheres', () => {
  const inSphere: TitrationPlan = { ...plan, particle: { shape: 'sphere', length_cm: 6e-4, diffusion_cm2PerS: 3e-11 } };
  it('have r = 3V/S of the same V/S, from mass and area or from the record’s radius', () => {
    // Three times the area: V/S is a third, r is 6 µm.
    const byArea = evaluated(inSphere, {}, { ...record, area_cm2: 3 * record.area_cm2, particleShape: 'sphere' });
    const byRadius = evaluated(inSphere);
    expect([byArea.shape, byArea.length, byRadius.length]).toEqual(['sphere', 'volume-area', 'record']);
    for (const { pulses } of [byArea, byRadius])
      for (const pulse of pulses) expect(Math.abs(pulse.diffusion_cm2PerS! / 3e-11 - 1)).toBeLessThan(0.02);
    expect(byRadius.pulses[0]!.derived.diffusion_cm2PerS.formula).toBe('D = θ·r²/τ, θ·β(θ) = 4/(9π)·(ΔEs/ΔEτ)²');
  });
});
