import type { ElementOutput } from './element';
import { coth, tanh } from './hyperbolic';

/** Below this |s²| the closed forms cancel; the series used there is good to 1e-12. */
const smallArgument = 0.02;
const scratch = new Float64Array(2);

/** g and ∂g/∂ln τ at s² = jw into out: Re g, Im g, Re, Im. */
function fromClosedForm(h: typeof coth, w: number, out: Float64Array): void {
  const x = Math.sqrt(w / 2);
  h(x, x, scratch);
  const [hr, hi] = [scratch[0]!, scratch[1]!];
  const gr = (hr + hi) / (2 * x); // division by s = x(1 + j)
  const gi = (hi - hr) / (2 * x);
  out[0] = gr;
  out[1] = gi;
  // (1 − g − g² s²)/2 for both, since h′ = 1 − h²; g² s² = h², and 1 − h² is taken as one number.
  out[2] = (1 - (hr * hr - hi * hi) - gr) / 2;
  out[3] = (-2 * hr * hi - gi) / 2;
}

/** coth(s)/s = 1/t + 1/3 − t/45 + 2t²/945 − t³/4725 + 2t⁴/93555 − … with t = s² = jw. */
function openSeries(w: number, out: Float64Array): void {
  const w2 = w * w;
  out[0] = 1 / 3 - (2 / 945) * w2 + (2 / 93555) * w2 * w2;
  out[1] = -1 / w - w / 45 + (w * w2) / 4725;
  out[2] = -(4 / 945) * w2 + (8 / 93555) * w2 * w2;
  out[3] = 1 / w - w / 45 + (w * w2) / 1575;
}

/** tanh(s)/s = 1 − t/3 + 2t²/15 − 17t³/315 + 62t⁴/2835 − 1382t⁵/155925 + … with t = s² = jw. */
function shortSeries(w: number, out: Float64Array): void {
  const w2 = w * w;
  out[0] = 1 - (2 / 15) * w2 + (62 / 2835) * w2 * w2;
  out[1] = w * (-1 / 3 + (17 / 315) * w2 - (1382 / 155925) * w2 * w2);
  out[2] = w2 * (-4 / 15 + (248 / 2835) * w2);
  out[3] = w * (-1 / 3 + (17 / 105) * w2 - (1382 / 31185) * w2 * w2);
}

const at = new Float64Array(4);

/** Z = Z0 g, g = coth(s)/s (`open`) or tanh(s)/s (`short`), s = √(jωτ), and its derivatives by Z0 and τ. */
export function writeBoundedDiffusion(
  end: 'open' | 'short',
  omega_radPerS: Float64Array,
  Z0: number,
  tau: number,
  out: ElementOutput,
): void {
  const [zRe, zIm] = [out.re[0]!, out.im[0]!];
  const [dZRe, dZIm, dTRe, dTIm] = [out.re[1]!, out.im[1]!, out.re[2]!, out.im[2]!];
  const [h, series] = end === 'open' ? [coth, openSeries] : [tanh, shortSeries];
  const scale = Z0 / tau;
  for (let k = 0; k < omega_radPerS.length; k++) {
    const w = omega_radPerS[k]! * tau;
    if (w < smallArgument) series(w, at);
    else fromClosedForm(h, w, at);
    dZRe[k] = at[0]!;
    dZIm[k] = at[1]!;
    zRe[k] = Z0 * at[0]!;
    zIm[k] = Z0 * at[1]!;
    dTRe[k] = scale * at[2]!;
    dTIm[k] = scale * at[3]!;
  }
}
