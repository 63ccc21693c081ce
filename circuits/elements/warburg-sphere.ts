import { defineElement } from '../../src/core/element';
import { tanh } from '../../src/core/hyperbolic';

const hyperbolic = new Float64Array(2);
/** g = tanh s/(s − tanh s) and ∂g/∂ln τ at s² = jw: Re, Im, Re, Im. */
const shape = new Float64Array(4);

/** With ∂g/∂ln τ = (1 + g − g² s²)/2. */
function fromClosedForm(w: number): void {
  const x = Math.sqrt(w / 2);
  tanh(x, x, hyperbolic);
  const [tr, ti] = [hyperbolic[0]!, hyperbolic[1]!];
  const [ar, ai] = [x - tr, x - ti];
  const norm = ar * ar + ai * ai;
  const [gr, gi] = [(tr * ar + ti * ai) / norm, (ti * ar - tr * ai) / norm];
  shape[0] = gr;
  shape[1] = gi;
  shape[2] = (1 + gr + 2 * gr * gi * w) / 2;
  shape[3] = (gi - (gr * gr - gi * gi) * w) / 2;
}

/** Where s − tanh s cancels: g = 3/t + 1/5 − t/175 + 2t²/7875 − 37t³/3031875 + 118t⁴/197071875 − … with t = jw. */
function fromSeries(w: number): void {
  const w2 = w * w;
  shape[0] = 1 / 5 - (2 / 7875) * w2 + (118 / 197071875) * w2 * w2;
  shape[1] = -3 / w - w / 175 + (37 / 3031875) * w * w2 - (5506 / 186232921875) * w * w2 * w2;
  shape[2] = -(4 / 7875) * w2 + (472 / 197071875) * w2 * w2;
  shape[3] = 3 / w - w / 175 + (111 / 3031875) * w * w2 - (27530 / 186232921875) * w * w2 * w2;
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
    const scale = Z0! / tau!;
    for (let k = 0; k < omega_radPerS.length; k++) {
      const w = omega_radPerS[k]! * tau!;
      if (w < 0.2) fromSeries(w);
      else fromClosedForm(w);
      dZRe[k] = shape[0]!;
      dZIm[k] = shape[1]!;
      zRe[k] = Z0! * shape[0]!;
      zIm[k] = Z0! * shape[1]!;
      dTRe[k] = scale * shape[2]!;
      dTIm[k] = scale * shape[3]!;
    }
  },
});
