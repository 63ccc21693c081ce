import { describe, expect, it } from 'vitest';
import { cutAtMinima } from '../../../../src/impedance/relaxation/cut-at-minima';
import { findRelaxationPeaks } from '../../../../src/impedance/relaxation/find-relaxation-peaks';

const lnStep = Math.LN10 / 10;
const tau_s = Float64Array.from({ length: 61 }, (_, k) => 1e-3 * Math.exp(k * lnStep));
const peaksOf = (gamma: Float64Array) => {
  const cells = cutAtMinima(gamma, lnStep);
  return findRelaxationPeaks(
    cells,
    cells.map(() => 0.5),
    tau_s,
    gamma,
  );
};
/** Gaussians in log10 τ. */
const bells = (...list: [tau: number, height: number, width_decades: number][]) =>
  tau_s.map((tau) => list.reduce((sum, [at, height, width]) => sum + height * Math.exp(-0.5 * (Math.log10(tau / at) / width) ** 2), 0));

describe('a peak of the distribution', () => {
  it('has its τ between the nodes', () => {
    const [peak] = peaksOf(bells([1.11, 3, 0.3]));
    expect(peak!.tau_s / 1.11).toBeCloseTo(1, 2);
    // Two nodes alone: the weight of each counts.
    const pair = new Float64Array(61);
    pair.set([2, 1], 30);
    expect(Math.log(peaksOf(pair)[0]!.tau_s / tau_s[30]!) / lnStep).toBeCloseTo(1 / 3, 12);
  });

  it('has the area of a Gaussian, height·width·√(2π)·ln 10, and f and C from τ and R', () => {
    const [peak] = peaksOf(bells([1, 3, 0.3]));
    expect(peak!.resistance_ohm).toBeCloseTo(3 * 0.3 * Math.sqrt(2 * Math.PI) * Math.LN10, 6);
    expect(peak!.frequency_Hz).toBeCloseTo(1 / (2 * Math.PI * peak!.tau_s), 12);
    expect(peak!.capacitance_F).toBeCloseTo(peak!.tau_s / peak!.resistance_ohm, 12);
    expect(peak!.resistanceError_ohm).toBe(0.5);
  });

  it('keeps its own τ beside a higher neighbour with a shallow valley between', () => {
    const peaks = peaksOf(bells([0.1, 4, 0.25], [1, 5, 0.25], [8, 6, 0.25]).map((value) => value + 3));
    for (const [k, tau] of [0.1, 1, 8].entries()) expect(Math.abs(Math.log10(peaks[k]!.tau_s / tau))).toBeLessThan(0.05);
  });
});
