import { defineElement } from '../../src/core/element';
import { tanh } from '../../src/core/hyperbolic';

const scratch = new Float64Array(2);

/** g = tanh s/(s − tanh s) at s² = jw into out: closed form, or where s − tanh s would cancel, its series. */
function sphereFunction(w: number, out: Float64Array): void {
  if (w > 0.02) {
    const x = Math.sqrt(w / 2);
    tanh(x, x, out);
    const [tr, ti] = [out[0]!, out[1]!];
    const [ar, ai] = [x - tr, x - ti];
    const norm = ar * ar + ai * ai;
    out[0] = (tr * ar + ti * ai) / norm;
    out[1] = (ti * ar - tr * ai) / norm;
    return;
  }
  // With t = jw: numerator 1 − t/3 + 2t²/15 − 17t³/315 + …, denominator (t/3)(1 − 2t/5 + 17t²/105 − 62t³/945 + …).
  const w2 = w * w;
  const nr = 1 - (2 / 15) * w2 + (62 / 2835) * w2 * w2;
  const ni = -w / 3 + (17 / 315) * w2 * w;
  const er = 1 - (17 / 105) * w2 + (1382 / 51975) * w2 * w2;
  const ei = -(2 / 5) * w + (62 / 945) * w2 * w;
  const norm = (er * er + ei * ei) * (w / 3);
  const [qr, qi] = [(nr * er + ni * ei) / norm, (ni * er - nr * ei) / norm];
  out[0] = qi; // division by j
  out[1] = -qr;
}

/** Diffusion in a sphere with a closed centre, Z = Z0 tanh s/(s − tanh s), s = √(jωτ), τ = r²/D. ω→0: Z0/5 + 1/(jω τ/(3 Z0)). */
export default defineElement({
  symbol: 'Wsph',
  name: 'Warburg, sphere, reflective',
  parameters: [
    { symbol: 'Z0', unit: 'ohm', min: 1e-9, max: 1e12, scale: 'log' },
    { symbol: 'tau', unit: 's', min: 1e-12, max: 1e12, scale: 'log' },
  ],
  formula: 'Z0 tanh s/(s − tanh s), s = √(jωτ)',
  source: 'Jacobsen & West, Electrochim. Acta 40 (1995) 255',
  evaluate({ omega_radPerS }, [Z0, tau], out) {
    const [zRe, zIm] = [out.re[0]!, out.im[0]!];
    const [dZRe, dZIm, dTRe, dTIm] = [out.re[1]!, out.im[1]!, out.re[2]!, out.im[2]!];
    const scale = Z0! / (2 * tau!);
    for (let k = 0; k < omega_radPerS.length; k++) {
      const w = omega_radPerS[k]! * tau!;
      sphereFunction(w, scratch);
      const [gr, gi] = [scratch[0]!, scratch[1]!];
      dZRe[k] = gr;
      dZIm[k] = gi;
      zRe[k] = Z0! * gr;
      zIm[k] = Z0! * gi;
      // ∂g/∂ln τ = (1 + g − g² s²)/2 with s² = jw.
      const [g2r, g2i] = [gr * gr - gi * gi, 2 * gr * gi];
      dTRe[k] = scale * (1 + gr + g2i * w);
      dTIm[k] = scale * (gi - g2r * w);
    }
  },
});
