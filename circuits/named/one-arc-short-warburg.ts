import { defineCircuit } from '../../src/core/circuit';

/** One arc whose diffusion ends at a layer of constant activity: 45° line that bends back to the real axis. */
export default defineCircuit({
  id: 'one-arc-short-warburg',
  title: 'One arc with a bounded diffusion layer',
  circuit: 'R0-p(R1-Ws1,CPE1)',
  roles: { R0: 'Rs', R1: 'Rct', CPE1_Q: 'Qdl', CPE1_alpha: 'alphaDl', Ws1_Z0: 'diffusionZ0', Ws1_tau: 'diffusionTau' },
  arcs: [{ resistor: 'R1', capacitor: 'CPE1' }],
  whenToUse: 'Diffusion through a film or membrane.',
  source: 'Orazem & Tribollet, Electrochemical Impedance Spectroscopy, 2nd ed. 2017, ch. 11',
});
