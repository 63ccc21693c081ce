import { describe, expect, it } from 'vitest';
import { zHitFindings } from '../../../src/impedance/validity/z-hit-findings';
import { zHit } from '../../../src/impedance/z-hit';
import type { Complex } from '../../contract/complex';
import { frequencies, inParallel, inSeries, simulatedSpectrum, z } from './simulated-spectrum';

const wide = frequencies(1e5, 1e-2, 8);
const film = (w: number) => inParallel(z.R!(w, 30), z.CPE!(w, 2e-6, 0.9));
const cell = (w: number) => inSeries(z.R!(w, 6), film(w), inParallel(inSeries(z.R!(w, 80), z.W!(w, 25)), z.CPE!(w, 4e-4, 0.82)));

describe('Z-HIT', () => {
  it.each([
    ['a Warburg line', (w: number) => z.W!(w, 25)],
    ['a constant-phase element', (w: number) => z.CPE!(w, 1e-3, 0.7)],
    ['a capacitor', (w: number) => z.C!(w, 1e-3)],
    ['a resistor', (w: number) => z.R!(w, 12)],
  ])('rebuilds %s exactly: its phase is constant', (_name, impedance: (omega: number) => Complex) => {
    const spectrum = simulatedSpectrum(wide, impedance);
    const test = zHit(spectrum);
    expect(Math.max(...test.deviation_percent.map(Math.abs))).toBeLessThan(1e-9);
    test.modulus_ohm.forEach((modulus, k) => {
      expect(modulus / impedance(2 * Math.PI * wide[k]!).modulus()).toBeCloseTo(1, 11);
    });
  });

  it('rebuilds an RC arc to 1.5 %, where 10 % would be missing without its second term', () => {
    // φ = atan(x/2) − atan(x) with x = ωτ: |dφ/dln ω| reaches 0.2, and γ = −π/6.
    const arc = (w: number) => inSeries(z.R!(w, 10), z.K!(w, 10, 1e-2));
    expect(Math.abs(zHit(simulatedSpectrum(wide, arc)).maxDeviation_percent)).toBeLessThan(1.5);
  });

  it.each([
    ['two arcs and a Warburg line', cell],
    ['the same with inductance', (w: number) => inSeries(z.L!(w, 1e-6), cell(w))],
    ['reflective diffusion', (w: number) => inSeries(z.R!(w, 6), film(w), z.Wo!(w, 40, 30))],
  ])('follows %s to 3.4 %% and finds nothing, with 0.5 %% noise too', (_name, impedance: (omega: number) => Complex) => {
    const clean = simulatedSpectrum(wide, impedance);
    expect(Math.abs(zHit(clean).maxDeviation_percent)).toBeLessThan(3.4);
    for (let seed = 1; seed <= 20; seed++) {
      for (const noise of [0.001, 0.005, 0.01]) {
        const spectrum = simulatedSpectrum(wide, impedance, noise, seed);
        expect(zHitFindings(spectrum, zHit(spectrum))).toEqual([]);
      }
    }
  });

  it('sees the modulus rise over the lowest decade, with its direction', () => {
    // |Z| grows towards low frequency as a drifting cell's does, the phase stays.
    const rising = (w: number, share: number) => cell(w).times(1 + share * Math.max(0, 1 - Math.log10(w / (2 * Math.PI * 0.01))));
    const spectrum = simulatedSpectrum(wide, (w) => rising(w, 0.1));
    const test = zHit(spectrum);
    expect(test.lowestDecadeDrift_percent).toBeGreaterThan(7);
    expect(test.lowestDecadeDrift_percent).toBeLessThan(12);
    expect(zHitFindings(spectrum, test).map(({ code }) => code)).toEqual(['DRIFT', 'Z_HIT_DEVIATION']);
    const falling = zHit(simulatedSpectrum(wide, (w) => rising(w, -0.1)));
    expect(falling.lowestDecadeDrift_percent).toBeLessThan(-7);
  });

  it('sees a modulus that is wrong at one end only, at its frequency', () => {
    const spectrum = simulatedSpectrum(wide, (w) => cell(w).times(w > 2 * Math.PI * 2e4 ? 1.2 : 1));
    const test = zHit(spectrum);
    expect(test.maxDeviation_percent).toBeGreaterThan(10);
    expect(test.maxDeviationAt_Hz).toBeGreaterThan(1.5e4);
  });

  it('takes the constant from 1 … 1000 Hz, so that an error elsewhere stays there', () => {
    const test = zHit(simulatedSpectrum(wide, (w) => cell(w).times(w < 2 * Math.PI * 0.05 ? 1.3 : 1)));
    expect(test.offsetRange_Hz.min).toBeGreaterThanOrEqual(0.99);
    expect(test.offsetRange_Hz.max).toBeLessThanOrEqual(1001);
    expect(Math.abs(test.deviation_percent[30]!)).toBeLessThan(2);
    expect(test.deviation_percent.at(-1)).toBeGreaterThan(20);
  });

  it('takes the middle where the sweep ends above 1 Hz or begins below 1000 Hz', () => {
    const test = zHit(simulatedSpectrum(frequencies(0.5, 1e-3, 10), cell));
    expect(test.offsetRange_Hz.max).toBeLessThan(0.5);
    expect(Math.abs(test.maxDeviation_percent)).toBeLessThan(5);
  });

  it('gives rows in the order measured and NaN where nothing can be computed', () => {
    const spectrum = simulatedSpectrum(wide.toReversed().with(5, Number.NaN), cell);
    const test = zHit(spectrum);
    expect(Number.isNaN(test.deviation_percent[5])).toBe(true);
    expect(test.modulus_ohm[0]! / cell(2 * Math.PI * 1e-2).modulus()).toBeCloseTo(1, 1);
  });

  it('refuses seven points, and three a decade', () => {
    expect(() => zHit(simulatedSpectrum(wide.slice(0, 7), cell))).toThrow('7 different frequencies');
    expect(() => zHit(simulatedSpectrum(frequencies(1e5, 1e-2, 3), cell))).toThrow('3 frequencies a decade');
  });
});
