import { defineCircuit } from '../../src/core/circuit';

/** A cycled cell: surface film first, then charge transfer with its diffusion inside the arc (the Randles form). */
export default defineCircuit({
  id: 'two-arcs-nested-warburg',
  title: 'Two arcs, Warburg nested in the slower (cycled cell)',
  circuit: 'R0-p(R1,CPE1)-p(R2-W2,CPE2)',
  roles: {
    R0: 'Rs',
    R1: 'Rsei',
    R2: 'Rct',
    W2: 'sigmaW',
    CPE1_Q: 'Qsei',
    CPE1_alpha: 'alphaSei',
    CPE2_Q: 'Qdl',
    CPE2_alpha: 'alphaDl',
  },
  arcs: [
    { resistor: 'R1', capacitor: 'CPE1' },
    { resistor: 'R2', capacitor: 'CPE2' },
  ],
  whenToUse: 'Cycled cells: a film arc at high frequency, the charge-transfer arc below it, then a 45° line.',
  source: 'Aurbach, J. Power Sources 89 (2000) 206',
});
