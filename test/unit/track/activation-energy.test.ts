import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/seeded-random';
import { activationEnergies } from '../../../src/track/activation-energy';
import { madeResult } from './made-result';

const gas = 8.314462618e-3;
/** Rct of an exchange current activated with so many kJ/mol. */
const rct = (energy: number, temperature_K: number) => 1e-7 * temperature_K * Math.exp(energy / (gas * temperature_K));
const series = (energy: number, temperatures: readonly number[], error = 0.01, factor = () => 1, sample = 'cell') =>
  temperatures.map((temperature_K) =>
    madeResult({ sample, tags: { temperature_K }, roles: { Rct_ohm: [rct(energy, temperature_K) * factor(), error] } }),
  );
const temperatures = [298.15, 303.15, 308.15, 313.15, 318.15];

describe('the activation energy of a temperature series', () => {
  it('is that of the exchange current by default, named; ln(1/R) reads lower', () => {
    const [exchange] = activationEnergies(series(50, temperatures));
    expect(exchange).toMatchObject({ form: 'exchange-current', formula: 'ln(T/Rct) against 1/T (i0 form)' });
    expect(exchange!.value_kJPerMol).toBeCloseTo(50, 9);
    const [conduction] = activationEnergies(series(50, temperatures), 'Rct_ohm', 'conduction');
    expect(conduction!.formula).toContain('conduction');
    expect(conduction!.value_kJPerMol).toBeCloseTo(47.4, 1);
    expect(exchange!.points).toHaveLength(5);
  });

  it('has the error that 1 % in each Rct makes: scatter over many series', () => {
    const random = seededRandom(3);
    const runs = Array.from(
      { length: 300 },
      () => activationEnergies(series(50, temperatures, 0.01, () => Math.exp(0.01 * random.normal())))[0]!,
    );
    const mean = runs.reduce((sum, run) => sum + run.value_kJPerMol, 0) / runs.length;
    const scatter = Math.sqrt(runs.reduce((sum, run) => sum + (run.value_kJPerMol - mean) ** 2, 0) / (runs.length - 1));
    const propagated = activationEnergies(series(50, temperatures, 0.01))[0]!.standardError_kJPerMol;
    expect(propagated / scatter).toBeGreaterThan(0.88);
    expect(propagated / scatter).toBeLessThan(1.13);
  });

  it('has the error of the scatter where that is larger', () => {
    const factors = [1, 1.2, 0.85, 1.2, 0.9];
    const [run] = activationEnergies(series(50, temperatures, 0.001, () => factors.shift()!));
    expect(run!.standardError_kJPerMol).toBeGreaterThan(5);
  });

  it('is one a sample', () => {
    const both = [...series(50, temperatures), ...series(30, temperatures, 0.01, () => 1, 'other')];
    expect(activationEnergies(both).map(({ sample, value_kJPerMol }) => [sample, Math.round(value_kJPerMol)])).toEqual([
      ['cell', 50],
      ['other', 30],
    ]);
  });

  it('is none from two temperatures, or from fluctuations of one', () => {
    expect(activationEnergies(series(50, [298.15, 318.15]))).toEqual([]);
    expect(activationEnergies(series(50, [298.1, 298.2, 298.3]))).toEqual([]);
  });
});
