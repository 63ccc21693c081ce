import { defineElement } from '../../src/core/element';

/** Semi-infinite linear diffusion, Z = σw (1 − j) ω^(−1/2). */
export default defineElement({
  symbol: 'W',
  name: 'Warburg, semi-infinite',
  parameters: [{ symbol: 'sigmaW', unit: 'ohm·s^(-1/2)', min: 1e-9, max: 1e12, scale: 'log' }],
  formula: 'σw (1−j) ω^(−1/2)',
  source: 'doi:10.1002/andp.18993030302',
  evaluate({ sqrtOmega }, [sigmaW], out) {
    const [zRe, zIm, dRe, dIm] = [out.re[0]!, out.im[0]!, out.re[1]!, out.im[1]!];
    for (let k = 0; k < sqrtOmega.length; k++) {
      const shape = 1 / sqrtOmega[k]!;
      dRe[k] = shape;
      dIm[k] = -shape;
      zRe[k] = sigmaW! * shape;
      zIm[k] = -sigmaW! * shape;
    }
  },
});
