import { defineCircuit } from '../../src/core/circuit';

/** One arc whose diffusion ends at a blocking boundary: 45° line, then near-vertical. */
export default defineCircuit({
  id: 'one-arc-open-warburg',
  title: 'One arc with a blocked diffusion layer',
  circuit: 'R0-p(R1-Wo1,CPE1)',
  roles: { R0: 'Rs', R1: 'Rct', CPE1_Q: 'Qdl', CPE1_alpha: 'alphaDl', Wo1_Z0: 'diffusionZ0', Wo1_tau: 'diffusionTau' },
  arcs: [{ resistor: 'R1', capacitor: 'CPE1' }],
  whenToUse: 'Fresh insertion electrodes measured to low frequency.',
  source: 'Ho, Raistrick & Huggins, J. Electrochem. Soc. 127 (1980) 343',
});
