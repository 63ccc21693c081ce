import { defineCircuit } from '../../src/core/circuit';

/** Film and charge transfer whose diffusion ends at a blocking boundary. */
export default defineCircuit({
  id: 'two-arcs-open-warburg',
  title: 'Two arcs with a blocked diffusion layer',
  circuit: 'R0-p(R1,CPE1)-p(R2-Wo2,CPE2)',
  roles: {
    R0: 'Rs',
    R1: 'Rsei',
    CPE1_Q: 'Qsei',
    CPE1_alpha: 'alphaSei',
    R2: 'Rct',
    CPE2_Q: 'Qdl',
    CPE2_alpha: 'alphaDl',
    Wo2_Z0: 'diffusionZ0',
    Wo2_tau: 'diffusionTau',
  },
  arcs: [
    { resistor: 'R1', capacitor: 'CPE1' },
    { resistor: 'R2', capacitor: 'CPE2' },
  ],
  whenToUse: 'Cycled insertion electrodes measured to low frequency.',
  source: 'Ho, Raistrick & Huggins, J. Electrochem. Soc. 127 (1980) 343',
});
