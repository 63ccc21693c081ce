import { defineElement } from '../../src/core/element';

/** Depressed arc (Cole–Cole), Z = R/(1 + (jωτ)^α): R parallel to a CPE with Q = τ^α/R. */
export default defineElement({
  symbol: 'Zarc',
  name: 'Depressed arc',
  parameters: [
    { symbol: 'R', unit: 'ohm', min: 1e-9, max: 1e12, scale: 'log' },
    { symbol: 'tau', unit: 's', min: 1e-12, max: 1e12, scale: 'log' },
    { symbol: 'alpha', unit: '1', min: 0.05, max: 1, scale: 'linear' },
  ],
  formula: 'R/(1 + (jωτ)^α)',
  source: 'doi:10.1063/1.1750906',
  evaluate({ lnOmega }, [R, tau, alpha], out) {
    const [zRe, zIm, dRRe, dRIm] = [out.re[0]!, out.im[0]!, out.re[1]!, out.im[1]!];
    const [dTRe, dTIm, dARe, dAIm] = [out.re[2]!, out.im[2]!, out.re[3]!, out.im[3]!];
    const quarterTurn = Math.PI / 2;
    const [cos, sin, lnTau] = [Math.cos(alpha! * quarterTurn), Math.sin(alpha! * quarterTurn), Math.log(tau!)];
    for (let k = 0; k < lnOmega.length; k++) {
      const lnWt = lnOmega[k]! + lnTau;
      const magnitude = Math.exp(alpha! * lnWt);
      const ur = magnitude * cos;
      const ui = magnitude * sin;
      const norm = (1 + ur) * (1 + ur) + ui * ui;
      const gr = (1 + ur) / norm;
      const gi = -ui / norm;
      dRRe[k] = gr;
      dRIm[k] = gi;
      zRe[k] = R! * gr;
      zIm[k] = R! * gi;
      // v = −R u g²; ∂/∂ln τ brings α, ∂/∂α brings ln(jωτ).
      const g2r = gr * gr - gi * gi;
      const g2i = 2 * gr * gi;
      const vr = -R! * (ur * g2r - ui * g2i);
      const vi = -R! * (ur * g2i + ui * g2r);
      dTRe[k] = (alpha! / tau!) * vr;
      dTIm[k] = (alpha! / tau!) * vi;
      dARe[k] = vr * lnWt - vi * quarterTurn;
      dAIm[k] = vi * lnWt + vr * quarterTurn;
    }
  },
});
