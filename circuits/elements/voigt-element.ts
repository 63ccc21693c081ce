import { defineElement } from '../../src/core/element';

/** RC arc by its time constant, Z = R/(1 + jωτ): the step of the linear Kramers–Kronig test. */
export default defineElement({
  symbol: 'K',
  name: 'Voigt element',
  parameters: [
    { symbol: 'R', unit: 'ohm', min: 1e-9, max: 1e12, scale: 'log' },
    { symbol: 'tau', unit: 's', min: 1e-12, max: 1e12, scale: 'log' },
  ],
  formula: 'R/(1 + jωτ)',
  source: 'doi:10.1016/j.electacta.2014.01.034',
  evaluate({ omega_radPerS }, [R, tau], out) {
    const [zRe, zIm] = [out.re[0]!, out.im[0]!];
    const [dRRe, dRIm, dTRe, dTIm] = [out.re[1]!, out.im[1]!, out.re[2]!, out.im[2]!];
    for (let k = 0; k < omega_radPerS.length; k++) {
      const w = omega_radPerS[k]! * tau!;
      const gr = 1 / (1 + w * w);
      const gi = -w * gr;
      dRRe[k] = gr;
      dRIm[k] = gi;
      zRe[k] = R! * gr;
      zIm[k] = R! * gi;
      // ∂Z/∂τ = −jωR g².
      const scale = omega_radPerS[k]! * R!;
      dTRe[k] = scale * 2 * gr * gi;
      dTIm[k] = -scale * (gr * gr - gi * gi);
    }
  },
});
