import { defineElement } from '../../src/core/element';

/** Inductor with an exponent, Z = L (jω)^α: skin effect and eddy currents in leads. */
export default defineElement({
  symbol: 'La',
  name: 'Modified inductor',
  parameters: [
    { symbol: 'L', unit: 'H·s^(alpha-1)', min: 1e-15, max: 1e6, scale: 'log' },
    { symbol: 'alpha', unit: '1', min: 0.05, max: 1, scale: 'linear' },
  ],
  formula: 'L (jω)^α',
  source: 'Orazem & Tribollet, Electrochemical Impedance Spectroscopy, 2nd ed. 2017, ch. 10',
  evaluate({ lnOmega }, [L, alpha], out) {
    const [zRe, dLRe, dARe] = [out.re[0]!, out.re[1]!, out.re[2]!];
    const [zIm, dLIm, dAIm] = [out.im[0]!, out.im[1]!, out.im[2]!];
    const quarterTurn = Math.PI / 2;
    const [cos, sin] = [Math.cos(alpha! * quarterTurn), Math.sin(alpha! * quarterTurn)];
    for (let k = 0; k < lnOmega.length; k++) {
      const magnitude = Math.exp(alpha! * lnOmega[k]!);
      const re = magnitude * cos;
      const im = magnitude * sin;
      dLRe[k] = re;
      dLIm[k] = im;
      const zr = L! * re;
      const zi = L! * im;
      zRe[k] = zr;
      zIm[k] = zi;
      // d/dα brings ln(jω) = ln ω + jπ/2.
      dARe[k] = zr * lnOmega[k]! - zi * quarterTurn;
      dAIm[k] = zi * lnOmega[k]! + zr * quarterTurn;
    }
  },
});
