import { describe, expect, it } from 'vitest';
import { testablePoints } from '../../../../src/impedance/validity/testable-points';
import { fitVoigtChain, timeRange, voigtResiduals } from '../../../../src/impedance/validity/voigt-chain';
import { frequencies, inSeries, simulatedSpectrum, z } from '../simulated-spectrum';

describe('a chain of RC elements', () => {
  const wide = frequencies(1e5, 1e-2, 8);
  const [fast, slow] = [1 / (2 * Math.PI * 1e5), 1 / (2 * Math.PI * 1e-2)];

  it('finds the resistances, the inductance and the capacitance it was made with, negative ones too', () => {
    const points = testablePoints(
      simulatedSpectrum(wide, (w) =>
        inSeries(
          z.R!(w, 4),
          z.L!(w, 2e-6),
          z.C!(w, 0.5),
          z.K!(w, 7, fast),
          z.K!(w, 20, Math.sqrt(fast * slow)).times(-1),
          z.K!(w, 50, slow),
        ),
      ),
    );
    const chain = fitVoigtChain(points, 3, timeRange(points));
    expect([...chain.resistances_ohm]).toEqual([7, -20, 50].map((value) => expect.closeTo(value, 7)));
    expect(chain.seriesResistance_ohm).toBeCloseTo(4, 7);
    expect(chain.inductance_H).toBeCloseTo(2e-6, 12);
    expect(chain.elastance_PerF).toBeCloseTo(2, 7);
    expect(chain.timeConstants_s[0]).toBeCloseTo(fast, 12);
    expect(chain.timeConstants_s[2]).toBeCloseTo(slow, 8);
    const { real, imag } = voigtResiduals(chain, points);
    expect(Math.max(...[...real, ...imag].map(Math.abs))).toBeLessThan(1e-10);
  });

  it('has residuals relative to |Z|, the part measured minus the part fitted', () => {
    const points = testablePoints(simulatedSpectrum(wide, (w) => inSeries(z.R!(w, 4), z.K!(w, 50, slow))));
    const nothing = { resistances_ohm: new Float64Array(0), timeConstants_s: new Float64Array(0) };
    const chain = { ...nothing, seriesResistance_ohm: 4, inductance_H: 0, elastance_PerF: 0 };
    const { real, imag } = voigtResiduals(chain, points);
    const last = wide.length - 1;
    // At ω = 1/τ: 4 + 50/(1 + j) = 29 − 25j, of which 4 is fitted.
    expect(real[last]).toBeCloseTo(25 / Math.hypot(29, 25), 12);
    expect(imag[last]).toBeCloseTo(-25 / Math.hypot(29, 25), 12);
  });
});
