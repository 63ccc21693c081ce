import { describe, expect, it } from 'vitest';
import { penalisedProblem } from '../../../../src/impedance/relaxation/penalised-problem';
import { relaxationModel, seriesColumns } from '../../../../src/impedance/relaxation/relaxation-kernel';
import { testablePoints } from '../../../../src/impedance/validity/testable-points';
import { frequencies, inSeries, simulatedSpectrum, z } from '../simulated-spectrum';

const points = testablePoints(simulatedSpectrum(frequencies(1e4, 1, 5), (w) => inSeries(z.R!(w, 5), z.K!(w, 20, 1e-2))));
const model = relaxationModel(points);

describe('the model of relaxation times', () => {
  it('gives a γ that is constant over all its nodes the closed form: ln((1 + x²)/(1 + y²))/2 and arctangents', () => {
    // ∫ dln τ/(1 + jωτ) from τ_a to τ_b = ln τ − ½ ln(1 + ω²τ²) − j atan(ωτ), taken at both ends.
    const { tau_s, columns, rows, extras, units } = model;
    const [from, to] = [tau_s[0]!, tau_s.at(-1)!];
    points.omega_radPerS.forEach((omega, i) => {
      let [re, im] = [0, 0];
      for (let k = 0; k < tau_s.length; k++) {
        re += columns[(extras + k) * rows + i]!;
        im += columns[(extras + k) * rows + rows / 2 + i]!;
      }
      const weight = units[extras]! / Math.hypot(points.zReal_ohm[i]!, points.zImag_ohm[i]!);
      const [x, y] = [omega * from, omega * to];
      expect(re / weight).toBeCloseTo(Math.log(to / from) - 0.5 * Math.log((1 + y * y) / (1 + x * x)), 9);
      expect(im / weight).toBeCloseTo(Math.atan(x) - Math.atan(y), 9);
    });
  });

  it('gives one hat the integral that a fine sum gives, inside and at both ends', () => {
    const { tau_s, columns, rows, extras, units, lnStep } = model;
    const last = tau_s.length - 1;
    for (const node of [0, 17, last]) {
      for (const i of [0, 9, 20]) {
        let [re, im] = [0, 0];
        const parts = 4000;
        for (let part = -parts; part < parts; part++) {
          const at = (part + 0.5) / parts;
          if ((node === 0 && at < 0) || (node === last && at > 0)) continue;
          const x = points.omega_radPerS[i]! * tau_s[node]! * Math.exp(at * lnStep);
          re += ((1 - Math.abs(at)) * lnStep) / parts / (1 + x * x);
          im -= (x * (1 - Math.abs(at)) * lnStep) / parts / (1 + x * x);
        }
        const weight = units[extras]! / Math.hypot(points.zReal_ohm[i]!, points.zImag_ohm[i]!);
        expect(columns[(extras + node) * rows + i]! / weight).toBeCloseTo(re, 7);
        expect(columns[(extras + node) * rows + rows / 2 + i]! / weight).toBeCloseTo(im, 7);
      }
    }
  });

  it('reaches half a decade beyond the fastest and a whole one beyond the slowest time constant measured', () => {
    expect(model.tau_s[0]! * points.omega_radPerS[0]!).toBeCloseTo(10 ** -0.5, 9);
    expect(model.tau_s.at(-1)! * points.omega_radPerS.at(-1)!).toBeCloseTo(10, 9);
  });
});

describe('its penalty', () => {
  it('is the sum of squared second differences over h³, γ being 0 before the first node and free at the last', () => {
    const { penalty, n } = penalisedProblem(model, true);
    const gamma = model.tau_s.map((_, k) => Math.sin(k / 5) + k / 10);
    const x = new Float64Array(n);
    x.set([7, 8, 9], 0);
    x.set(gamma, model.extras);
    let quadratic = 0;
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) quadratic += x[i]! * penalty[i * n + j]! * x[j]!;
    const padded = [0, 0, ...gamma];
    let expected = 0;
    for (let k = 2; k < padded.length; k++) expected += (padded[k - 2]! - 2 * padded[k - 1]! + padded[k]!) ** 2;
    expect(quadratic / (expected / model.lnStep ** 3)).toBeCloseTo(1, 9);
  });

  it('without a blocking tail leaves 1/C at 0', () => {
    const { gram, rhs, n } = penalisedProblem(model, false);
    const c = seriesColumns.elastance;
    expect(rhs[c]).toBe(0);
    for (let k = 0; k < n; k++) expect(gram[c * n + k]).toBe(k === c ? 1 : 0);
    expect(penalisedProblem(model, true).rhs[c]).not.toBe(0);
  });
});
