import { defineElement } from '../../src/core/element';

/** Inductor, Z = jωL: leads and cell winding at high frequency. */
export default defineElement({
  symbol: 'L',
  name: 'Inductor',
  parameters: [{ symbol: 'L', unit: 'H', min: 1e-15, max: 1e6, scale: 'log' }],
  formula: 'jωL',
  source: 'Orazem & Tribollet, Electrochemical Impedance Spectroscopy, 2nd ed. 2017, ch. 4',
  evaluate({ omega_radPerS }, [L], out) {
    const [zIm, dIm] = [out.im[0]!, out.im[1]!];
    out.re[0]!.fill(0);
    out.re[1]!.fill(0);
    for (let k = 0; k < omega_radPerS.length; k++) {
      zIm[k] = omega_radPerS[k]! * L!;
      dIm[k] = omega_radPerS[k]!;
    }
  },
});
