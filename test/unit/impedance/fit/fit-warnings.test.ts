import { describe, expect, it } from 'vitest';
import { fitOne } from '../fit-one';
import { madeSpectrum } from '../made-spectrum';

const codes = (result: ReturnType<typeof fitOne>) => result.warnings.map(({ code }) => code);
const twoArcs = { R0: 5, R1: 20, CPE1_Q: 1e-5, CPE1_alpha: 0.9, R2: 60, CPE2_Q: 1e-3, CPE2_alpha: 0.9 };
const circuit = 'R0-p(R1,CPE1)-p(R2,CPE2)';

describe('a fit of the right circuit to white noise', () => {
  it('has nothing to warn of in 19 of 20 spectra', () => {
    const spectra = Array.from({ length: 40 }, (_, k) => madeSpectrum(circuit, twoArcs, { noise: 0.005, seed: 500 + k }));
    const warned = spectra.map((spectrum) => codes(fitOne(spectrum, circuit))).filter((list) => list.length > 0);
    expect(warned.length).toBeLessThanOrEqual(3);
  });

  it('has nothing to warn of without any noise', () => {
    for (const weighting of ['modulus', 'unit', 'proportional'] as const) {
      expect(codes(fitOne(madeSpectrum(circuit, twoArcs), circuit, { weighting }))).toEqual([]);
    }
  });
});

describe('a fit of too simple a circuit', () => {
  it.each([
    ['of ohms', 1],
    ['of ten microohms', 1e-7],
    ['of megohms', 1e5],
  ])('to a spectrum %s is said to be dominated by misfit, with any weighting', (_size, factor) => {
    const spectrum = madeSpectrum(circuit, twoArcs, { noise: 0.005, seed: 3 });
    const scaled = {
      ...spectrum,
      zReal_ohm: spectrum.zReal_ohm.map((z) => z * factor),
      zImag_ohm: spectrum.zImag_ohm.map((z) => z * factor),
    };
    for (const weighting of ['modulus', 'unit'] as const) {
      const { warnings } = fitOne(scaled, 'R0-p(R1,CPE1)', { weighting });
      const [misfit] = warnings.filter(({ code }) => code === 'MISFIT_DOMINATED');
      expect(misfit?.message).toContain('too narrow');
    }
  });
});

describe('an exponent', () => {
  it('below 0.5 is said to look like diffusion', () => {
    const spectrum = madeSpectrum('R0-p(R1,CPE1)', { R0: 5, R1: 40, CPE1_Q: 5e-3, CPE1_alpha: 0.45 }, { noise: 0.003 });
    expect(fitOne(spectrum, 'R0-p(R1,CPE1)').warnings).toEqual([
      { code: 'LOW_EXPONENT', message: expect.stringMatching(/CPE1_alpha = 0\.4\d/) },
    ]);
  });

  it('of an inductance is no capacitor at 1 and no diffusion below 0.5', () => {
    const range = { max_Hz: 1e6, min_Hz: 1e3, noise: 0.003, seed: 2 };
    const ideal = fitOne(madeSpectrum('R0-L1', { R0: 0.05, L1: 1e-6 }, range), 'R0-La1');
    expect(ideal.warnings).toEqual([{ code: 'AT_BOUND', message: expect.stringContaining('an inductor') }]);
    const skin = fitOne(madeSpectrum('R0-La1', { R0: 0.05, La1_L: 1e-3, La1_alpha: 0.4 }, range), 'R0-La1');
    expect(codes(skin)).not.toContain('LOW_EXPONENT');
  });
});

describe('a parameter', () => {
  it('that the data do not show is said to be zero or infinite as far as they can see, without an error', () => {
    const spectrum = madeSpectrum('R0-p(R1,C1)', { R0: 5, R1: 20, C1: 1e-4 }, { noise: 0.005, seed: 2 });
    const result = fitOne(spectrum, 'R0-p(R1,C1)-C2');
    const C2 = result.parameters[3]!;
    expect(C2).toMatchObject({ name: 'C2', standardError: null, ci95: null, atBound: true });
    expect(result.warnings).toContainEqual({ code: 'AT_BOUND', message: expect.stringMatching(/C2 .* might be infinite/) });
    expect(result.parameters[0]!.standardError).toBeGreaterThan(0);
  });

  it('that is known to no more than a factor is named with it', () => {
    const spectrum = madeSpectrum('R0-p(R1,CPE1)', { R0: 5, R1: 60_000, CPE1_Q: 1e-2, CPE1_alpha: 0.85 }, { noise: 0.02, seed: 4 });
    const result = fitOne(spectrum, 'R0-p(R1,CPE1)');
    const R1 = result.parameters[1]!;
    expect(R1.standardError! / R1.value).toBeGreaterThan(0.5);
    expect(R1.ciMethod).toBe('profile');
    expect(R1.ci95![1]).toBe(Number.POSITIVE_INFINITY);
    expect(result.warnings).toEqual([{ code: 'NOT_DETERMINED', message: expect.stringContaining('R1 is known only to a factor') }]);
  });
});
