import { writeBoundedDiffusion } from '../../src/core/bounded-diffusion';
import { defineElement } from '../../src/core/element';

/** Diffusion through a layer held at constant activity behind, Z = Z0 tanh(s)/s, s = √(jωτ), τ = L²/D. ω→0: Z0. */
export default defineElement({
  symbol: 'Ws',
  name: 'Warburg, finite, transmissive (short)',
  parameters: [
    { symbol: 'Z0', unit: 'ohm', min: 1e-9, max: 1e12, scale: 'log' },
    { symbol: 'tau', unit: 's', min: 1e-12, max: 1e12, scale: 'log' },
  ],
  formula: 'Z0 tanh(s)/s, s = √(jωτ)',
  source: 'Orazem & Tribollet, Electrochemical Impedance Spectroscopy, 2nd ed. 2017, ch. 11',
  evaluate({ omega_radPerS }, [Z0, tau], out) {
    writeBoundedDiffusion('short', omega_radPerS, Z0!, tau!, out);
  },
});
