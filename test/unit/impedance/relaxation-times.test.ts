import { describe, expect, it } from 'vitest';
import { relaxationTimes } from '../../../src/impedance/relaxation-times';
import { frequencies, inParallel, inSeries, simulatedSpectrum, z } from './simulated-spectrum';

const wide = frequencies(1e6, 1e-2, 8);
const areaOf = ({ tau_s, gamma_ohm }: { tau_s: Float64Array; gamma_ohm: Float64Array }) =>
  gamma_ohm.reduce((sum, gamma, k) => (k === 0 ? 0 : sum + ((gamma + gamma_ohm[k - 1]!) / 2) * Math.log(tau_s[k]! / tau_s[k - 1]!)), 0);

describe('a depressed arc of 1 Ω with α = 0.85', () => {
  const tau0 = 1e-3;
  const zarc = (w: number) => inSeries(z.R!(w, 1), z.Zarc!(w, 1, tau0, 0.85));
  /** Fuoss & Kirkwood's closed form. */
  const exact = (tau: number) => {
    const angle = 0.15 * Math.PI;
    return Math.sin(angle) / (2 * Math.PI * (Math.cosh(0.85 * Math.log(tau / tau0)) - Math.cos(angle)));
  };

  it('has the closed form’s peak of 0.6629 Ω, so the test knows what it compares with', () => {
    expect(exact(tau0)).toBeCloseTo(0.6629, 4);
  });

  it('has an area of 1 Ω within 0.5 %, its τ within 2 % and its flanks, with λ chosen from noise-free data', () => {
    const drt = relaxationTimes(simulatedSpectrum(wide, zarc));
    expect(drt.peaks).toHaveLength(1);
    expect(drt.peaks[0]!.resistance_ohm).toBeGreaterThan(0.995);
    expect(drt.peaks[0]!.resistance_ohm).toBeLessThan(1.005);
    expect(drt.peaks[0]!.tau_s / tau0).toBeCloseTo(1, 1.7);
    expect(drt.ohmicResistance_ohm).toBeCloseTo(1, 2);
    expect(areaOf(drt)).toBeCloseTo(1, 2);
    expect(drt.rmsResidual_percent).toBeLessThan(0.05);
    // A decade from the peak regularisation has no say any more.
    for (const decades of [-1, 1]) {
      const node = drt.tau_s.findIndex((tau) => tau >= tau0 * 10 ** decades);
      const mean = (drt.gamma_ohm[node - 3]! + drt.gamma_ohm[node]! + drt.gamma_ohm[node + 3]!) / 3;
      const exactMean = (exact(drt.tau_s[node - 3]!) + exact(drt.tau_s[node]!) + exact(drt.tau_s[node + 3]!)) / 3;
      expect(Math.abs(mean - exactMean)).toBeLessThan(0.03);
    }
  });

  it('rises towards its peak as λ falls: 20 % short at 1e-4, 5 % at 1e-9, 3 % at 1e-11', () => {
    const height = (lambda: number) => relaxationTimes(simulatedSpectrum(wide, zarc), { lambda }).peaks[0]!.height_ohm / 0.6629;
    const [rough, fine, finest] = [height(1e-4), height(1e-9), height(1e-11)];
    expect(rough).toBeGreaterThan(0.75);
    expect(rough).toBeLessThan(0.85);
    expect(fine).toBeGreaterThan(0.94);
    expect(fine).toBeLessThan(1);
    expect(finest).toBeGreaterThan(0.97);
    expect(finest).toBeLessThan(1.01);
  });

  it.each([0.001, 0.005, 0.02])('keeps one peak of 1 Ω within its noise at %d noise', (noise) => {
    for (let seed = 1; seed <= 10; seed++) {
      const { peaks } = relaxationTimes(simulatedSpectrum(wide, zarc, noise, seed));
      const main = peaks.reduce((a, b) => (b.resistance_ohm > a.resistance_ohm ? b : a));
      expect(Math.abs(main.resistance_ohm - 1)).toBeLessThan(0.01 + 3 * noise);
      expect(peaks.filter((peak) => peak !== main).reduce((sum, peak) => sum + peak.resistance_ohm, 0)).toBeLessThan(0.1);
    }
  });
});

describe('two arcs', () => {
  const [R1, tau1, R2, tau2] = [20, 2e-4, 40, 1e-2];
  const arcs = (alpha: number) => (w: number) => inSeries(z.R!(w, 5), z.Zarc!(w, R1, tau1, alpha), z.Zarc!(w, R2, tau2, alpha));

  it.each([1, 0.9])('fifty times apart in τ give two peaks with R within 6 %% at 0.5 %% noise, α = %d', (alpha) => {
    for (let seed = 1; seed <= 12; seed++) {
      const { peaks, ohmicResistance_ohm } = relaxationTimes(simulatedSpectrum(wide, arcs(alpha), 0.005, seed));
      expect(peaks).toHaveLength(2);
      expect(Math.abs(peaks[0]!.resistance_ohm / R1 - 1)).toBeLessThan(0.06);
      expect(Math.abs(peaks[1]!.resistance_ohm / R2 - 1)).toBeLessThan(0.06);
      expect(Math.abs(Math.log10(peaks[0]!.tau_s / tau1))).toBeLessThan(0.08);
      expect(Math.abs(Math.log10(peaks[1]!.tau_s / tau2))).toBeLessThan(0.08);
      expect(Math.abs(ohmicResistance_ohm / 5 - 1)).toBeLessThan(0.02);
    }
  });

  it('have f = 1/(2πτ) and C = τ/R', () => {
    for (const { tau_s, frequency_Hz, resistance_ohm, capacitance_F } of relaxationTimes(simulatedSpectrum(wide, arcs(1))).peaks) {
      expect(frequency_Hz * 2 * Math.PI * tau_s).toBeCloseTo(1, 12);
      expect(capacitance_F * resistance_ohm).toBeCloseTo(tau_s, 12);
    }
    // An RC of 40 Ω and 10 ms is 250 µF.
    expect(relaxationTimes(simulatedSpectrum(wide, arcs(1))).peaks[1]!.capacitance_F).toBeCloseTo(2.5e-4, 5);
  });

  it('are the same whatever the order of the rows and the unit of size', () => {
    const spectrum = simulatedSpectrum(wide, arcs(0.9), 0.002);
    const reference = relaxationTimes(spectrum);
    const back = relaxationTimes({
      frequency_Hz: spectrum.frequency_Hz.toReversed(),
      zReal_ohm: spectrum.zReal_ohm.toReversed(),
      zImag_ohm: spectrum.zImag_ohm.toReversed(),
    });
    expect(back.gamma_ohm).toEqual(reference.gamma_ohm);
    const small = relaxationTimes({
      frequency_Hz: spectrum.frequency_Hz,
      zReal_ohm: spectrum.zReal_ohm.map((v) => v / 4096),
      zImag_ohm: spectrum.zImag_ohm.map((v) => v / 4096),
    });
    expect(small.lambda).toBe(reference.lambda);
    small.peaks.forEach((peak, k) => {
      expect((peak.resistance_ohm * 4096) / reference.peaks[k]!.resistance_ohm).toBeCloseTo(1, 9);
    });
  });

  it('with the inductance of leads keep their resistances, and the inductance is found', () => {
    const { inductance_H, peaks } = relaxationTimes(simulatedSpectrum(wide, (w) => inSeries(z.L!(w, 2e-6), arcs(0.9)(w)), 0.002));
    expect(inductance_H / 2e-6).toBeCloseTo(1, 2);
    expect(peaks).toHaveLength(2);
  });
});

describe('the noise', () => {
  it('is taken out by λ: the residual is the noise, not less', () => {
    for (const noise of [0.001, 0.005, 0.02]) {
      for (let seed = 1; seed <= 6; seed++) {
        const { rmsResidual_percent } = relaxationTimes(
          simulatedSpectrum(wide, (w) => inSeries(z.R!(w, 5), z.Zarc!(w, 20, 1e-2, 0.9)), noise, seed),
        );
        expect(rmsResidual_percent / (100 * noise)).toBeGreaterThan(0.8);
        expect(rmsResidual_percent / (100 * noise)).toBeLessThan(1.2);
      }
    }
  });

  it('is in the error of a resistance: RC arcs scatter by it', () => {
    const found = Array.from({ length: 40 }, (_, k) =>
      relaxationTimes(simulatedSpectrum(wide, (w) => inSeries(z.R!(w, 5), z.K!(w, 20, 1e-2)), 0.01, k + 1)),
    ).map(({ peaks }) => peaks.reduce((a, b) => (b.resistance_ohm > a.resistance_ohm ? b : a)));
    const mean = found.reduce((sum, { resistance_ohm }) => sum + resistance_ohm, 0) / found.length;
    const spread = Math.sqrt(found.reduce((sum, { resistance_ohm }) => sum + (resistance_ohm - mean) ** 2, 0) / (found.length - 1));
    const stated = found.reduce((sum, { resistanceError_ohm }) => sum + resistanceError_ohm, 0) / found.length;
    expect(Math.abs(mean - 20)).toBeLessThan(0.2);
    expect(spread / stated).toBeGreaterThan(0.5);
    expect(spread / stated).toBeLessThan(2);
  });
});

describe('the slow end', () => {
  const arc = (w: number) => z.Zarc!(w, 30, 1e-4, 0.9);

  it('of a Warburg line is a tail, not an arc', () => {
    const { tailResistance_ohm, warnings, blockingCapacitance_F, peaks } = relaxationTimes(
      simulatedSpectrum(wide, (w) => inSeries(z.R!(w, 5), arc(w), z.W!(w, 5)), 0.002),
    );
    expect(tailResistance_ohm).toBeGreaterThan(10);
    expect(blockingCapacitance_F).toBeNull();
    expect(warnings.map(({ code }) => code)).toEqual(['DRT_TAIL']);
    expect(peaks.every(({ tau_s }) => tau_s <= 1 / (2 * Math.PI * 1e-2))).toBe(true);
    expect(peaks[0]!.resistance_ohm / 30).toBeCloseTo(1, 1);
  });

  it('of reflective diffusion is a capacitance in series: τ/Z0', () => {
    const { blockingCapacitance_F, warnings, peaks } = relaxationTimes(
      simulatedSpectrum(wide, (w) => inSeries(z.R!(w, 5), arc(w), z.Wo!(w, 20, 10)), 0.002),
    );
    expect(blockingCapacitance_F! / 0.5).toBeCloseTo(1, 1.7);
    expect(warnings.map(({ code }) => code)).toEqual(['DRT_BLOCKING']);
    expect(peaks[0]!.resistance_ohm / 30).toBeCloseTo(1, 1);
  });

  it('of a closed arc is neither', () => {
    const { blockingCapacitance_F, tailResistance_ohm, warnings } = relaxationTimes(
      simulatedSpectrum(wide, (w) => inSeries(z.R!(w, 5), inParallel(z.R!(w, 30), z.C!(w, 1e-3))), 0.002),
    );
    expect([blockingCapacitance_F, tailResistance_ohm, warnings]).toEqual([null, null, []]);
  });

  it('of an inductive loop cannot be followed, and says so', () => {
    const loop = simulatedSpectrum(wide, (w) => inSeries(z.R!(w, 10), z.K!(w, 50, 1e-3), z.K!(w, 20, 2).times(-1)));
    expect(relaxationTimes(loop).warnings.map(({ code }) => code)).toContain('DRT_MISFIT');
  });
});

describe('input it cannot use', () => {
  const arc = (w: number) => inSeries(z.R!(w, 5), z.K!(w, 20, 1e-2));

  it('is refused: too few points, too few a decade, a λ that is not positive', () => {
    expect(() => relaxationTimes(simulatedSpectrum(wide.slice(0, 7), arc))).toThrow('7 different frequencies');
    expect(() => relaxationTimes(simulatedSpectrum(frequencies(1e6, 1e-2, 1), arc))).toThrow('1 frequencies a decade');
    for (const lambda of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => relaxationTimes(simulatedSpectrum(wide, arc), { lambda })).toThrow('λ');
    }
  });

  it('is passed over row by row: NaN and frequencies of zero', () => {
    const spectrum = simulatedSpectrum(wide, arc);
    const holed = { ...spectrum, frequency_Hz: wide.with(3, 0), zReal_ohm: spectrum.zReal_ohm.with(9, Number.NaN) };
    expect(relaxationTimes(holed).peaks[0]!.resistance_ohm).toBeCloseTo(20, 0);
  });
});
