import { describe, expect, it } from 'vitest';
import { exampleNoise, exampleSeries } from '../../../src/impedance/example-series';
import { resolveCircuit } from '../../../src/impedance/resolve-circuit';
import { circuitFormula } from '../../contract/circuit-formula';

const series = exampleSeries(1);
const tau = ({ truth }: (typeof series)[number], n: number) => (truth[`R${n}`]! * truth[`CPE${n}_Q`]!) ** (1 / truth[`CPE${n}_alpha`]!);

describe('the shipped example', () => {
  it('is one cell fresh and after cycles 1, 100 and 500: one arc, then two', () => {
    expect(series.map(({ cycle, circuit }) => [cycle, circuit])).toEqual([
      [0, 'one-arc-warburg'],
      [1, 'two-arcs-nested-warburg'],
      [100, 'two-arcs-nested-warburg'],
      [500, 'two-arcs-nested-warburg'],
    ]);
  });

  it('has arcs far apart in time and each of them at least a tenth of the total', () => {
    for (const item of series.slice(1)) {
      const { R0, R1, R2 } = item.truth as Record<'R0' | 'R1' | 'R2', number>;
      expect(tau(item, 2) / tau(item, 1)).toBeGreaterThanOrEqual(20);
      expect(Math.min(R1, R2) / (R0 + R1 + R2)).toBeGreaterThanOrEqual(0.1);
    }
  });

  it('is its stated values and 0.5 % noise on Z′ and on Z″, nothing else', () => {
    expect(exampleNoise).toBe(0.005);
    const deviations = series.flatMap(({ circuit, truth, spectrum }) => {
      const text = resolveCircuit(circuit).compiled.circuit;
      return Array.from(spectrum.frequency_Hz, (f, k) => {
        const z = circuitFormula(text, truth, 2 * Math.PI * f);
        return [(spectrum.zReal_ohm[k]! - z.re) / z.modulus(), (spectrum.zImag_ohm[k]! - z.im) / z.modulus()];
      }).flat();
    });
    const n = deviations.length;
    const mean = deviations.reduce((sum, value) => sum + value, 0) / n;
    const spread = Math.sqrt(deviations.reduce((sum, value) => sum + value * value, 0) / n);
    expect(n).toBeGreaterThan(400);
    expect(Math.abs(mean)).toBeLessThan((4 * 0.005) / Math.sqrt(n));
    expect(Math.abs(spread / 0.005 - 1)).toBeLessThan(4 / Math.sqrt(2 * n));
    expect(Math.max(...deviations.map(Math.abs))).toBeLessThan(5 * 0.005);
  });

  it('is the same for a seed and another for another seed', () => {
    expect(exampleSeries(1)).toEqual(series);
    expect(exampleSeries(2)[0]!.spectrum.zReal_ohm).not.toEqual(series[0]!.spectrum.zReal_ohm);
    expect(exampleSeries(2)[0]!.truth).toEqual(series[0]!.truth);
  });
});
