import { defineCircuit } from '../../src/core/circuit';

/** Film and charge transfer; the sweep ends before diffusion shows. */
export default defineCircuit({
  id: 'two-arcs',
  title: 'Two arcs, no diffusion',
  circuit: 'R0-p(R1,CPE1)-p(R2,CPE2)',
  roles: { R0: 'Rs', R1: 'Rsei', CPE1_Q: 'Qsei', CPE1_alpha: 'alphaSei', R2: 'Rct', CPE2_Q: 'Qdl', CPE2_alpha: 'alphaDl' },
  arcs: [
    { resistor: 'R1', capacitor: 'CPE1' },
    { resistor: 'R2', capacitor: 'CPE2' },
  ],
  whenToUse: 'The lowest frequency lies above the diffusion.',
  source: 'Aurbach, J. Power Sources 89 (2000) 206',
});
