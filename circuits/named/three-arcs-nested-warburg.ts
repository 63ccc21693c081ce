import { defineCircuit } from '../../src/core/circuit';

/** Film, a middle process (contact or the other electrode) and charge transfer with its diffusion. */
export default defineCircuit({
  id: 'three-arcs-nested-warburg',
  title: 'Three arcs, Warburg nested in the slowest',
  circuit: 'R0-p(R1,CPE1)-p(R2,CPE2)-p(R3-W3,CPE3)',
  roles: {
    R0: 'Rs',
    R1: 'Rsei',
    CPE1_Q: 'Qsei',
    CPE1_alpha: 'alphaSei',
    R2: 'Rmiddle',
    R3: 'Rct',
    CPE3_Q: 'Qdl',
    CPE3_alpha: 'alphaDl',
    W3: 'sigmaW',
  },
  arcs: [
    { resistor: 'R1', capacitor: 'CPE1' },
    { resistor: 'R2', capacitor: 'CPE2' },
    { resistor: 'R3', capacitor: 'CPE3' },
  ],
  whenToUse: 'Only when two arcs leave a clear pattern: full cells, both electrodes seen.',
  source: 'Aurbach, J. Power Sources 89 (2000) 206',
});
