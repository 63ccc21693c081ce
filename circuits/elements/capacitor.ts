import { defineElement } from '../../src/core/element';

/** Capacitor, Z = 1/(jωC). */
export default defineElement({
  symbol: 'C',
  name: 'Capacitor',
  parameters: [{ symbol: 'C', unit: 'F', min: 1e-15, max: 1e6, scale: 'log' }],
  formula: '1/(jωC)',
  source: 'Orazem & Tribollet, Electrochemical Impedance Spectroscopy, 2nd ed. 2017, ch. 4',
  evaluate({ omega_radPerS }, [C], out) {
    const [zIm, dIm] = [out.im[0]!, out.im[1]!];
    out.re[0]!.fill(0);
    out.re[1]!.fill(0);
    for (let k = 0; k < omega_radPerS.length; k++) {
      const reactance = -1 / (omega_radPerS[k]! * C!);
      zIm[k] = reactance;
      dIm[k] = -reactance / C!;
    }
  },
});
