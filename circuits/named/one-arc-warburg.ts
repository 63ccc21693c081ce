import { defineCircuit } from '../../src/core/circuit';

/** A cell before cycling: no surface film yet, one charge-transfer arc that carries the diffusion (Randles). */
export default defineCircuit({
  id: 'one-arc-warburg',
  title: 'One arc with Warburg (fresh cell)',
  circuit: 'R0-p(R1-W1,CPE1)',
  roles: { R0: 'Rs', R1: 'Rct', W1: 'sigmaW', CPE1_Q: 'Qdl', CPE1_alpha: 'alphaDl' },
  arcs: [{ resistor: 'R1', capacitor: 'CPE1' }],
  whenToUse: 'Fresh cells: a single depressed arc followed by a 45° line.',
  source: 'Randles, Discuss. Faraday Soc. 1 (1947) 11',
});
