import { defineCircuit } from '../../src/core/circuit';

/** Film and charge transfer whose diffusion ends at a layer of constant activity. */
export default defineCircuit({
  id: 'two-arcs-short-warburg',
  title: 'Two arcs with a bounded diffusion layer',
  circuit: 'R0-p(R1,CPE1)-p(R2-Ws2,CPE2)',
  roles: {
    R0: 'Rs',
    R1: 'Rsei',
    CPE1_Q: 'Qsei',
    CPE1_alpha: 'alphaSei',
    R2: 'Rct',
    CPE2_Q: 'Qdl',
    CPE2_alpha: 'alphaDl',
    Ws2_Z0: 'diffusionZ0',
    Ws2_tau: 'diffusionTau',
  },
  arcs: [
    { resistor: 'R1', capacitor: 'CPE1' },
    { resistor: 'R2', capacitor: 'CPE2' },
  ],
  whenToUse: 'Diffusion through a film or membrane in cycled cells.',
  source: 'Orazem & Tribollet, Electrochemical Impedance Spectroscopy, 2nd ed. 2017, ch. 11',
});
