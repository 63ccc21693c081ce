import { writeBoundedDiffusion } from '../../src/core/bounded-diffusion';
import { defineElement } from '../../src/core/element';

/** Diffusion in a layer with a blocking far side, Z = Z0 coth(s)/s, s = √(jωτ), τ = L²/D. ω→0: Z0/3 + 1/(jω τ/Z0). */
export default defineElement({
  symbol: 'Wo',
  name: 'Warburg, finite, reflective (open)',
  parameters: [
    { symbol: 'Z0', unit: 'ohm', min: 1e-9, max: 1e12, scale: 'log' },
    { symbol: 'tau', unit: 's', min: 1e-12, max: 1e12, scale: 'log' },
  ],
  formula: 'Z0 coth(s)/s, s = √(jωτ)',
  source: 'Ho, Raistrick & Huggins, J. Electrochem. Soc. 127 (1980) 343, doi:10.1149/1.2129668',
  evaluate({ omega_radPerS }, [Z0, tau], out) {
    writeBoundedDiffusion('open', omega_radPerS, Z0!, tau!, out);
  },
});
