import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/seeded-random';
import { activationEnergies } from '../../../src/track/activation-energy';
import { seriesDerived } from '../../../src/track/series-derived';
import { madeResult } from './made-result';

const gas = 8.314462618e-3;
/** Rct of an exchange current activated with so many kJ/mol. */
const rct = (energy: number, temperature_K: number) => 1e-7 * temperature_K * Math.exp(energy / (gas * temperature_K));
const series = (energy: number, temperatures: readonly number[], error: number | null = 0.01, factor = () => 1, sample = 'cell') =>
  temperatures.map((temperature_K) =>
    madeResult({ sample, tags: { temperature_K }, roles: { Rct_ohm: [rct(energy, temperature_K) * factor(), error] } }),
  );
const temperatures = [298.15, 303.15, 308.15, 313.15, 318.15];
const exchange = (results: Parameters<typeof activationEnergies>[0]) =>
  activationEnergies(results).filter(({ key }) => key === 'activationEnergy_kJPerMol');

describe('the activation energy of a temperature series', () => {
  it('is that of the exchange current by default, named; ln(1/R) reads lower', () => {
    const [first, second] = activationEnergies(series(50, temperatures));
    expect(first).toMatchObject({ key: 'activationEnergy_kJPerMol', energy: { formula: 'Ea = −R·d ln(T/Rct)/d(1/T)', unit: 'kJ/mol' } });
    expect(first!.energy.value).toBeCloseTo(50, 9);
    expect(first!.energy.remarks.join(' ')).toContain('i0 form');
    expect(second).toMatchObject({ key: 'activationEnergyConduction_kJPerMol', energy: { formula: 'Ea = −R·d ln(1/Rct)/d(1/T)' } });
    expect(second!.energy.value).toBeCloseTo(47.4, 1);
  });

  it('says which spectra went in, each with its share of the error: the ends of the range weigh most', () => {
    const results = series(50, temperatures);
    const { energy, indices } = activationEnergies(results)[0]!;
    expect(indices).toEqual([0, 1, 2, 3, 4]);
    expect(Object.keys(energy.inputs)).toEqual(results.map(({ id }) => `Rct_ohm of ${id}`));
    const shares = Object.values(energy.inputs).map(({ errorShare }) => errorShare!);
    expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1, 9);
    expect(shares[0]!).toBeGreaterThan(10 * shares[2]!);
    expect(energy.inserted).toMatch(/^−8\.3145 J mol⁻¹ K⁻¹·\(−60\d\d\(\d+\) K\)$/);
  });

  it('has the error that 1 % in each Rct makes: scatter over many series', () => {
    const random = seededRandom(3);
    const runs = Array.from(
      { length: 300 },
      () => exchange(series(50, temperatures, 0.01, () => Math.exp(0.01 * random.normal())))[0]!.energy,
    );
    const mean = runs.reduce((sum, run) => sum + run.value!, 0) / runs.length;
    const scatter = Math.sqrt(runs.reduce((sum, run) => sum + (run.value! - mean) ** 2, 0) / (runs.length - 1));
    const propagated = exchange(series(50, temperatures, 0.01))[0]!.energy.standardError!;
    expect(propagated / scatter).toBeGreaterThan(0.88);
    expect(propagated / scatter).toBeLessThan(1.13);
    const inside = runs.filter(({ ci95 }) => ci95![0] <= 50 && 50 <= ci95![1]);
    // 285 at least; the larger of two errors covers a little more.
    expect(inside.length / 300).toBeGreaterThan(0.93);
  });

  it('has the error of the scatter where that is larger, with Student’s interval', () => {
    const factors = [1, 1.2, 0.85, 1.2, 0.9];
    const { standardError, ci95 } = exchange(series(50, temperatures, 0.001, () => factors.shift()!))[0]!.energy;
    expect(standardError).toBeGreaterThan(5);
    // t of 3 degrees of freedom.
    expect((ci95![1] - ci95![0]) / (2 * standardError!)).toBeCloseTo(3.1824, 3);
  });

  it('is one a sample', () => {
    const both = [...series(50, temperatures), ...series(30, temperatures, 0.01, () => 1, 'other')];
    expect(exchange(both).map(({ sample, energy }) => [sample, Math.round(energy.value!)])).toEqual([
      ['cell', 50],
      ['other', 30],
    ]);
  });

  it('is none from two temperatures, or from fluctuations of one', () => {
    expect(activationEnergies(series(50, [298.15, 318.15]))).toEqual([]);
    expect(activationEnergies(series(50, [298.1, 298.2, 298.3]))).toEqual([]);
  });

  it('is refused where fewer than three of the temperatures have a value, with the reason', () => {
    const [refused] = exchange([...series(50, temperatures.slice(0, 2)), ...series(50, temperatures.slice(2), null)]);
    expect(refused!.energy).toMatchObject({ value: null, standardError: null });
    expect(refused!.energy.notDetermined).toMatch(/^Rct is known at 2 of 5 .*three over 5 K.*no standard error/);
  });

  it('belongs to every spectrum of its series and to no other', () => {
    const derived = seriesDerived([...series(50, temperatures), madeResult({ sample: 'other', tags: { temperature_K: 300 } })]);
    expect(derived.map((numbers) => numbers?.activationEnergy_kJPerMol?.value?.toFixed(6))).toEqual([
      ...temperatures.map(() => '50.000000'),
      undefined,
    ]);
  });
});
