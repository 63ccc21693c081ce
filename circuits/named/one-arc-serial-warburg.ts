import { defineCircuit } from '../../src/core/circuit';

/** One arc followed by a 45° line outside it. */
export default defineCircuit({
  id: 'one-arc-serial-warburg',
  title: 'One arc, Warburg in series',
  circuit: 'R0-p(R1,CPE1)-W1',
  roles: { R0: 'Rs', R1: 'Rct', CPE1_Q: 'Qdl', CPE1_alpha: 'alphaDl', W1: 'sigmaW' },
  arcs: [{ resistor: 'R1', capacitor: 'CPE1' }],
  whenToUse: 'When the Warburg inside the arc fits clearly worse.',
  source: 'Orazem & Tribollet, Electrochemical Impedance Spectroscopy, 2nd ed. 2017, ch. 9',
});
