import { describe, expect, it } from 'vitest';
import type { CellRecord } from '../../../src/core/cell-record';
import type { FitResult } from '../../../src/core/fit-result';
import { deriveNumbers } from '../../../src/track/derive-numbers';
import { type FittedCell, fittedCell } from './fitted-cell';

const record: CellRecord = { electrodes: 'three', area_cm2: 1.13, concentration_molPerCm3: 0.022819 };
const nested: FittedCell = {
  circuit: 'R0-p(R1,CPE1)-p(R2-W2,CPE2)',
  fitCircuit: 'two-arcs-nested-warburg',
  values: { R0: 5, R1: 20, CPE1_Q: 2e-6, CPE1_alpha: 0.9, R2: 80, W2: 20, CPE2_Q: 1.5e-4, CPE2_alpha: 0.85 },
  cell: record,
};
const D = (result: FitResult) => result.derived.diffusion_cm2PerS!;

/** The same result with its Warburg line or σw made another. */
function altered(result: FitResult, change: { decades?: number; sigmaError?: number; correlation?: number }): FitResult {
  const line = result.warburgLine!;
  const k = result.parameters.findIndex(({ role }) => role === 'sigmaW');
  const other = result.parameters.findIndex(({ role }) => role === 'Rct');
  const parameters = result.parameters.map((p, i) =>
    i === k && change.sigmaError !== undefined ? { ...p, standardError: change.sigmaError * p.value } : p,
  );
  const correlation = result.correlation.map((row, a) =>
    row.map((value, b) => ((a === k && b === other) || (a === other && b === k) ? (change.correlation ?? value) : value)),
  );
  const changed = { ...result, parameters, correlation, warburgLine: { ...line, decades: change.decades ?? line.decades } };
  return { ...changed, ...deriveNumbers(changed, record) };
}

describe('a D that the spectrum determines', () => {
  it('is given, from noise-free and from noisy spectra, with the true value in its interval', () => {
    for (const made of [{}, { noise: 0.002, seed: 1 }, { noise: 0.005, seed: 2 }, { noise: 0.005, seed: 3, perDecade: 6 }]) {
      const { value, ci95, notDetermined } = D(fittedCell({ ...nested, made }));
      expect(notDetermined).toBeUndefined();
      expect(value! / 1.3331e-13).toBeGreaterThan(0.9);
      expect(value! / 1.3331e-13).toBeLessThan(1.1);
      expect(ci95![0]).toBeLessThan(value!);
    }
  });

  it('is not refused in 60 noisy spectra of a family that determines it', () => {
    const refused = Array.from({ length: 60 }, (_, k) => D(fittedCell({ ...nested, made: { noise: 0.005, seed: 300 + k } }))).filter(
      ({ value }) => value === null,
    );
    expect(refused.map(({ notDetermined }) => notDetermined)).toEqual([]);
  });

  it('is not refused because one point in twenty lies beyond two standard errors', () => {
    const made = { noise: 0.02, min_Hz: 0.03 };
    const results = Array.from({ length: 30 }, (_, k) => fittedCell({ ...nested, made: { ...made, seed: 17 * (k + 1) } }));
    expect(results.filter((result) => D(result).value === null)).toEqual([]);
    for (const result of results) expect(Math.abs(D(result).value! / 1.3331e-13 - 1)).toBeLessThan(0.15);
  });

  it('is given for a Warburg in series, too', () => {
    const { W2: W3, ...arcs } = nested.values as { W2: number };
    const result = fittedCell({
      ...nested,
      circuit: 'R0-p(R1,CPE1)-p(R2,CPE2)-W3',
      fitCircuit: 'two-arcs-serial-warburg',
      values: { ...arcs, W3 },
      made: { noise: 0.005, seed: 4 },
    });
    expect(D(result).value! / 1.3331e-13).toBeCloseTo(1, 1);
  });
});

describe('a D that the spectrum does not determine', () => {
  it('because the sweep ends before the diffusion shows is refused, with how far to measure', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { value, notDetermined } = D(fittedCell({ ...nested, made: { noise: 0.005, seed, min_Hz: 20 } }));
      expect(value).toBeNull();
      expect(notDetermined).toMatch(/Measure (down to|to lower)|needed|rests on its bound/);
    }
  });

  it('because the tail is blocked diffusion is refused, with the circuit that may describe it', () => {
    const result = fittedCell({
      circuit: 'R0-p(R1-Wo1,CPE1)',
      values: { R0: 5, R1: 60, CPE1_Q: 1e-5, CPE1_alpha: 0.9, Wo1_Z0: 40, Wo1_tau: 4 },
      fitCircuit: 'R0-p(R1-W1,CPE1)',
      made: { noise: 0.002, seed: 3 },
      cell: record,
    });
    expect(D(result).value).toBeNull();
    expect(D(result).notDetermined).toMatch(/−45/);
  });

  it('because the circuit has no diffusion is refused', () => {
    const result = fittedCell({ ...nested, fitCircuit: 'R0-p(R1,CPE1)-p(R2,CPE2)', made: { noise: 0.005, seed: 1, min_Hz: 20 } });
    expect(D(result)).toMatchObject({ value: null, notDetermined: expect.stringContaining('no Warburg coefficient') });
  });

  it.each([
    ['area_cm2', { concentration_molPerCm3: 0.02 }],
    ['concentration_molPerCm3', { area_cm2: 1.13 }],
  ])('because %s is missing is refused', (key, cell) => {
    const result = fittedCell({ ...nested, cell: cell as CellRecord });
    expect(D(result)).toMatchObject({ value: null, notDetermined: expect.stringContaining(key) });
  });

  it('because σw was held is refused', () => {
    expect(D(fittedCell({ ...nested, made: { noise: 0.005, seed: 1 }, fix: { W2: 20 } }))).toMatchObject({
      value: null,
      notDetermined: expect.stringContaining('held'),
    });
  });
});

describe('the limits', () => {
  const result = fittedCell({ ...nested, made: { noise: 0.005, seed: 6 } });

  it('of the 45° region: one decade', () => {
    expect(D(altered(result, { decades: 1.0 })).value).not.toBeNull();
    expect(D(altered(result, { decades: 0.99 }))).toMatchObject({
      value: null,
      notDetermined: expect.stringContaining('0.99 of a decade'),
    });
  });

  it('of the error of σw: 10 %', () => {
    expect(D(altered(result, { sigmaError: 0.099 })).value).not.toBeNull();
    expect(D(altered(result, { sigmaError: 0.101 }))).toMatchObject({
      value: null,
      notDetermined: expect.stringContaining('10 % or better'),
    });
  });

  it('are said beside what was found, met or not, and what just misses one does not read like it', () => {
    const checks = (change: Parameters<typeof altered>[1]) => D(altered(result, change)).checks!;
    expect(checks({ sigmaError: 0.026 })).toEqual([
      { what: 'relative error of σw', found: '2.6 %', needed: '10 % or better', met: true },
      { what: 'points of the diffusion at −45 ± 5°', found: '3.25 decades', needed: 'one decade', met: true },
    ]);
    const [error, line] = checks({ sigmaError: 0.10004, decades: 0.997 });
    expect(error).toMatchObject({ found: '10.004 %', met: false });
    expect(line).toMatchObject({ found: '0.99 of a decade', met: false });
  });

  it('of a correlation: above 0.95 together with an error above 5 % is a warning, not a refusal', () => {
    const codes = (change: Parameters<typeof altered>[1]) => D(altered(result, change)).warnings.map(({ code }) => code);
    expect(codes({ correlation: 0.96, sigmaError: 0.06 })).toContain('WARBURG_CORRELATED');
    expect(codes({ correlation: -0.96, sigmaError: 0.06 })).toContain('WARBURG_CORRELATED');
    expect(codes({ correlation: 0.94, sigmaError: 0.06 })).not.toContain('WARBURG_CORRELATED');
    expect(codes({ correlation: 0.96, sigmaError: 0.04 })).not.toContain('WARBURG_CORRELATED');
    expect(D(altered(result, { correlation: 0.96, sigmaError: 0.06 })).value).not.toBeNull();
  });

  it('of the slopes: 10 % apart is a warning', () => {
    const line = result.warburgLine!;
    const differing = { ...result, warburgLine: { ...line, slopesAgree: false, slopeDifference_percent: 14 } };
    expect(deriveNumbers(differing, record).derived.diffusion_cm2PerS!.warnings.map(({ code }) => code)).toEqual(['WARBURG_SLOPES_DIFFER']);
    expect(D(result).warnings).toEqual([]);
  });
});

describe('D from the time constant of bounded diffusion', () => {
  const open = (made: FittedCell['made'], cell: CellRecord, tau = 40): FitResult =>
    fittedCell({
      circuit: 'R0-p(R1-Wo1,CPE1)',
      values: { R0: 5, R1: 30, CPE1_Q: 1e-5, CPE1_alpha: 0.9, Wo1_Z0: 60, Wo1_tau: tau },
      made: { noise: 0.003, seed: 7, ...made },
      cell,
    });
  const DTau = (result: FitResult) => result.derived.diffusionTau_cm2PerS!;

  it('is L²/τ where the sweep reaches below 1/(2πτ)', () => {
    // 1/(2π·40 s) = 4 mHz. (5e-4)²/40.
    const { value, ci95, notDetermined } = DTau(open({ min_Hz: 0.001 }, { diffusionLength_um: 5 }));
    expect(notDetermined).toBeUndefined();
    expect(Math.abs(value! / 6.25e-9 - 1)).toBeLessThan(0.05);
    expect(ci95![0]).toBeLessThan(6.25e-9);
    expect(ci95![1]).toBeGreaterThan(6.25e-9);
  });

  it('is refused where the sweep ends above it, with the frequency to reach', () => {
    expect(DTau(open({ min_Hz: 0.02 }, { diffusionLength_um: 5 }))).toMatchObject({
      value: null,
      notDetermined: expect.stringMatching(/above 1\/\(2πτ\)/),
    });
  });

  it('is refused where τ is known to 20 % or worse', () => {
    const result = open({ min_Hz: 0.001 }, { diffusionLength_um: 5 });
    const withError = (fraction: number) => {
      const parameters = result.parameters.map((p) => (p.name === 'Wo1_tau' ? { ...p, standardError: fraction * p.value } : p));
      return deriveNumbers({ ...result, parameters }, { diffusionLength_um: 5 }).derived.diffusionTau_cm2PerS!;
    };
    expect(withError(0.19).value).not.toBeNull();
    expect(withError(0.21)).toMatchObject({ value: null, notDetermined: expect.stringContaining('better than 20 %') });
  });

  it('needs the diffusion length; the coating’s thickness does not stand in for it', () => {
    expect(DTau(open({ min_Hz: 0.001 }, { thickness_um: 45, area_cm2: 1 }))).toMatchObject({
      value: null,
      notDetermined: expect.stringContaining('diffusionLength_um'),
    });
  });

  it('is r²/τ for spheres, with the particles’ radius', () => {
    const sphere = fittedCell({
      circuit: 'R0-p(R1-Wsph1,CPE1)',
      values: { R0: 5, R1: 30, CPE1_Q: 1e-5, CPE1_alpha: 0.9, Wsph1_Z0: 60, Wsph1_tau: 40 },
      made: { min_Hz: 0.0005 },
      cell: { particleRadius_um: 2, diffusionLength_um: 77 },
    });
    expect(DTau(sphere).value! / (4e-8 / 40)).toBeCloseTo(1, 4);
    expect(DTau(sphere).formula).toBe('D = r²/τ');
  });

  it('does not exist for a straight Warburg', () => {
    expect(fittedCell(nested).derived).not.toHaveProperty('diffusionTau_cm2PerS');
  });

  it('stands beside D from σw = Z0/√(2τ) of the same fit', () => {
    const result = fittedCell({
      circuit: 'R0-p(R1-Wo1,CPE1)',
      values: { R0: 5, R1: 10, CPE1_Q: 1e-5, CPE1_alpha: 0.9, Wo1_Z0: 20 * Math.sqrt(2 * 300), Wo1_tau: 300 },
      made: { noise: 0.001, seed: 3, min_Hz: 0.0002 },
      cell: { ...record, diffusionLength_um: 5 },
    });
    expect(D(result).value! / 1.3331e-13).toBeCloseTo(1, 1);
    expect(DTau(result).value! / (25e-8 / 300)).toBeCloseTo(1, 1);
    // σw² = Z0²/(2τ): the error of D is that of the combination, less than of its parts.
    const relative = (name: string) => {
      const { standardError, value } = result.parameters.find((p) => p.name === name)!;
      return standardError! / value;
    };
    expect(D(result).standardError! / D(result).value!).toBeLessThan(2 * relative('Wo1_Z0'));
  });
});
