import { defineElement } from '../../src/core/element';
import { coth } from '../../src/core/hyperbolic';

const hyperbolic = new Float64Array(2);
/** g = coth(s)/s and t·∂g/∂t at t = s²: Re, Im, Re, Im. */
const shape = new Float64Array(4);

/** From s itself. With h = coth s: t g′(t) = (1 − g − h²)/2. */
function fromClosedForm(sr: number, si: number): void {
  coth(sr, si, hyperbolic);
  const [hr, hi] = [hyperbolic[0]!, hyperbolic[1]!];
  const norm = sr * sr + si * si;
  const [gr, gi] = [(hr * sr + hi * si) / norm, (hi * sr - hr * si) / norm];
  shape[0] = gr;
  shape[1] = gi;
  shape[2] = (1 - gr - (hr * hr - hi * hi)) / 2;
  shape[3] = (-gi - 2 * hr * hi) / 2;
}

/** Where the closed form cancels: g = 1/t + 1/3 − t/45 + 2t²/945 − t³/4725 + … */
function fromSeries(tr: number, ti: number): void {
  const norm = tr * tr + ti * ti;
  const [t2r, t2i] = [tr * tr - ti * ti, 2 * tr * ti];
  const [t3r, t3i] = [tr * t2r - ti * t2i, tr * t2i + ti * t2r];
  shape[0] = tr / norm + 1 / 3 - tr / 45 + (2 / 945) * t2r - t3r / 4725;
  shape[1] = -ti / norm - ti / 45 + (2 / 945) * t2i - t3i / 4725;
  shape[2] = -tr / norm - tr / 45 + (4 / 945) * t2r - t3r / 1575;
  shape[3] = ti / norm - ti / 45 + (4 / 945) * t2i - t3i / 1575;
}

/** Pore with a blocking wall (de Levie), Z = √(R_ion Zs) coth √(R_ion/Zs), Zs = 1/(Q (jω)^α). ω→0: R_ion/3 + Zs. */
export default defineElement({
  symbol: 'TLMQ',
  name: 'Transmission line, blocking pore',
  parameters: [
    { symbol: 'Rion', unit: 'ohm', min: 1e-9, max: 1e12, scale: 'log' },
    { symbol: 'Q', unit: 'S·s^alpha', min: 1e-14, max: 1e5, scale: 'log' },
    { symbol: 'alpha', unit: '1', min: 0.05, max: 1, scale: 'linear' },
  ],
  formula: '√(R_ion·Zs) coth √(R_ion/Zs), Zs = 1/(Q (jω)^α)',
  source: 'doi:10.1016/0013-4686(63)80042-0',
  evaluate({ lnOmega }, [Rion, Q, alpha], out) {
    const [zRe, zIm, dRRe, dRIm] = [out.re[0]!, out.im[0]!, out.re[1]!, out.im[1]!];
    const [dQRe, dQIm, dARe, dAIm] = [out.re[2]!, out.im[2]!, out.re[3]!, out.im[3]!];
    const quarterTurn = Math.PI / 2;
    const [angle, lnRQ] = [alpha! * quarterTurn, Math.log(Rion! * Q!)];
    const [cosHalf, sinHalf] = [Math.cos(angle / 2), Math.sin(angle / 2)];
    // A capacitor (α = 1) has no real part, and cos(π/2) is not quite 0.
    const [cos, sin] = [alpha === 1 ? 0 : Math.cos(angle), Math.sin(angle)];
    for (let k = 0; k < lnOmega.length; k++) {
      const square = Math.exp(alpha! * lnOmega[k]! + lnRQ); // |t|, and t = s² = R_ion Q (jω)^α
      if (square < 0.02) fromSeries(square * cos, square * sin);
      else fromClosedForm(Math.sqrt(square) * cosHalf, Math.sqrt(square) * sinHalf);
      const gr = shape[0]!;
      const gi = shape[1]!;
      const tr = shape[2]!;
      const ti = shape[3]!;
      zRe[k] = Rion! * gr;
      zIm[k] = Rion! * gi;
      dRRe[k] = gr + tr;
      dRIm[k] = gi + ti;
      dQRe[k] = (Rion! / Q!) * tr;
      dQIm[k] = (Rion! / Q!) * ti;
      dARe[k] = Rion! * (tr * lnOmega[k]! - ti * quarterTurn);
      dAIm[k] = Rion! * (ti * lnOmega[k]! + tr * quarterTurn);
    }
  },
});
