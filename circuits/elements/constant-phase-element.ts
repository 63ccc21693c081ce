import { defineElement } from '../../src/core/element';

/** Constant-phase element, Z = 1/(Q (jω)^α): a capacitance spread over a rough or uneven surface. */
export default defineElement({
  symbol: 'CPE',
  name: 'Constant-phase element',
  parameters: [
    { symbol: 'Q', unit: 'S·s^alpha', min: 1e-14, max: 1e5, scale: 'log' },
    // The optimiser's bound; an exponent below 0.5 is a flag, not a bound.
    { symbol: 'alpha', unit: '1', min: 0.05, max: 1, scale: 'linear' },
  ],
  formula: '1/(Q (jω)^α)',
  source: 'doi:10.1016/S0022-0728(84)80324-1',
  evaluate({ lnOmega }, [Q, alpha], out) {
    const [zRe, dQRe, dARe] = [out.re[0]!, out.re[1]!, out.re[2]!];
    const [zIm, dQIm, dAIm] = [out.im[0]!, out.im[1]!, out.im[2]!];
    const quarterTurn = Math.PI / 2;
    const [cos, sin] = [Math.cos(alpha! * quarterTurn), Math.sin(alpha! * quarterTurn)];
    for (let k = 0; k < lnOmega.length; k++) {
      const magnitude = Math.exp(-alpha! * lnOmega[k]!) / Q!;
      const zr = magnitude * cos;
      const zi = -magnitude * sin;
      zRe[k] = zr;
      zIm[k] = zi;
      dQRe[k] = -zr / Q!;
      dQIm[k] = -zi / Q!;
      // d/dα brings −ln(jω) = −ln ω − jπ/2.
      dARe[k] = -zr * lnOmega[k]! + zi * quarterTurn;
      dAIm[k] = -zi * lnOmega[k]! - zr * quarterTurn;
    }
  },
});
