import { defineCircuit } from '../../src/core/circuit';

/** A single depressed arc: the sweep ends before diffusion shows. */
export default defineCircuit({
  id: 'one-arc',
  title: 'One arc, no diffusion',
  circuit: 'R0-p(R1,CPE1)',
  roles: { R0: 'Rs', R1: 'Rct', CPE1_Q: 'Qdl', CPE1_alpha: 'alphaDl' },
  arcs: [{ resistor: 'R1', capacitor: 'CPE1' }],
  whenToUse: 'The lowest frequency lies above the diffusion.',
  source: 'Orazem & Tribollet, Electrochemical Impedance Spectroscopy, 2nd ed. 2017, ch. 9',
});
