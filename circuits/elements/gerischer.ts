import { defineElement } from '../../src/core/element';

/** Gerischer element, diffusion with a first-order reaction, Z = Z0/√(1 + jωτ), τ = 1/k. */
export default defineElement({
  symbol: 'G',
  name: 'Gerischer',
  parameters: [
    { symbol: 'Z0', unit: 'ohm', min: 1e-9, max: 1e12, scale: 'log' },
    { symbol: 'tau', unit: 's', min: 1e-12, max: 1e12, scale: 'log' },
  ],
  formula: 'Z0/√(1 + jωτ)',
  source: 'Gerischer, Z. Phys. Chem. 198 (1951) 286',
  evaluate({ omega_radPerS }, [Z0, tau], out) {
    const [zRe, zIm] = [out.re[0]!, out.im[0]!];
    const [dZRe, dZIm, dTRe, dTIm] = [out.re[1]!, out.im[1]!, out.re[2]!, out.im[2]!];
    for (let k = 0; k < omega_radPerS.length; k++) {
      const w = omega_radPerS[k]! * tau!;
      const norm = 1 + w * w;
      const magnitude = norm ** -0.25;
      const half = -Math.atan(w) / 2;
      const gr = magnitude * Math.cos(half);
      const gi = magnitude * Math.sin(half);
      dZRe[k] = gr;
      dZIm[k] = gi;
      const zr = Z0! * gr;
      const zi = Z0! * gi;
      zRe[k] = zr;
      zIm[k] = zi;
      // ∂Z/∂τ = −Z jω/(2(1 + jωτ)).
      const scale = -omega_radPerS[k]! / (2 * norm);
      dTRe[k] = scale * (zr * w - zi);
      dTIm[k] = scale * (zi * w + zr);
    }
  },
});
