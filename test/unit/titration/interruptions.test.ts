import { describe, expect, it } from 'vitest';
import { evaluated } from './evaluated';

/** A current of 300 s steps with pauses of 5 s in which Dt/L² reaches 2e-4. */
const particle = { shape: 'slab' as const, length_cm: Math.sqrt((1e-11 * 5) / 2e-4), diffusion_cm2PerS: 1e-11 };
const steps = Array.from({ length: 60 }, () => ({ current_A: 1e-4, pulse_s: 300, rest_s: 5 }));
const { interruptions, interruptionMean } = evaluated({
  particle,
  steps,
  slope_VPerC: 0.01 / (1e-4 * 300),
  interval_s: 10,
  restInterval_s: 0.25,
  resistance_ohm: 50,
});

describe('short pauses in a current', () => {
  it('are each an interruption, with the IR drop and the relaxation', () => {
    expect(interruptions).toHaveLength(59);
    for (const { irDrop_V, line, pauseDuration_s, direction } of interruptions) {
      expect([pauseDuration_s.toFixed(6), direction]).toEqual(['5.000000', 'charge']);
      expect(irDrop_V! / (1e-4 * 50)).toBeCloseTo(1, 0);
      expect(line!.r2).toBeGreaterThan(0.99);
    }
  });

  it('read D once the current has flowed long enough, high by less than 5 % at Dt/L² = 2e-4', () => {
    const { pulsesUsed, diffusion_cm2PerS } = interruptionMean.all;
    expect(pulsesUsed).toBeGreaterThan(5);
    expect(diffusion_cm2PerS! / 1e-11).toBeGreaterThan(1);
    expect(diffusion_cm2PerS! / 1e-11).toBeLessThan(1.05);
  });

  it('are flagged before, where D reads high several times', () => {
    const [first] = interruptions;
    expect(first!.diffusion_cm2PerS! / 1e-11).toBeGreaterThan(5);
    expect(first!.flags).toContain('current-too-short');
    expect(first!.standing).toBe('doubted');
  });

  it('say what their D is made of', () => {
    const { formula, source } = interruptions.at(-1)!.derived.diffusion_cm2PerS;
    expect(formula).toBe('D = 4/π·[L_D·(ΔE_OC/Δt_I)/(dE/d√t)]²');
    expect(source).toContain('10.1038/s41467-023-37989-6');
  });
});
