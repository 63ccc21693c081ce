import { defineCircuit } from '../../src/core/circuit';

/** Film and charge transfer, then a 45° line outside both arcs. */
export default defineCircuit({
  id: 'two-arcs-serial-warburg',
  title: 'Two arcs, Warburg in series',
  circuit: 'R0-p(R1,CPE1)-p(R2,CPE2)-W3',
  roles: { R0: 'Rs', R1: 'Rsei', CPE1_Q: 'Qsei', CPE1_alpha: 'alphaSei', R2: 'Rct', CPE2_Q: 'Qdl', CPE2_alpha: 'alphaDl', W3: 'sigmaW' },
  arcs: [
    { resistor: 'R1', capacitor: 'CPE1' },
    { resistor: 'R2', capacitor: 'CPE2' },
  ],
  whenToUse: 'When the nested form fits clearly worse over the whole series.',
  source: 'Aurbach, J. Power Sources 89 (2000) 206',
});
