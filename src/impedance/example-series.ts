import { seededRandom } from '../core/seeded-random';
import type { Spectrum } from '../core/spectrum';
import { resolveCircuit } from './resolve-circuit';
import { logFrequencies, simulateSpectrum } from './simulate-spectrum';

/** One spectrum of the shipped example with the values it was made from. */
export interface ExampleSpectrum {
  cycle: number;
  circuit: string;
  truth: Readonly<Record<string, number>>;
  spectrum: Spectrum;
}

export const exampleSample = 'synthetic-cell';
/** Standard deviation of Z′ and of Z″ as a fraction of |Z|. */
export const exampleNoise = 0.005;

/** A cell that grows a film while its charge transfer slows down: fresh with one arc, then two (τ ratio above 20). */
const truths: readonly Omit<ExampleSpectrum, 'spectrum'>[] = [
  { cycle: 0, circuit: 'one-arc-warburg', truth: { R0: 4.2, R1: 118, W1: 16, CPE1_Q: 2.4e-5, CPE1_alpha: 0.87 } },
  { cycle: 1, circuit: 'two-arcs-nested-warburg', truth: twoArcs(4.4, 31, 72, 15) },
  { cycle: 100, circuit: 'two-arcs-nested-warburg', truth: twoArcs(4.9, 44, 95, 19) },
  { cycle: 500, circuit: 'two-arcs-nested-warburg', truth: twoArcs(6.1, 78, 164, 31) },
];

function twoArcs(rs: number, rsei: number, rct: number, sigmaW: number): Record<string, number> {
  return { R0: rs, R1: rsei, CPE1_Q: 1.6e-6, CPE1_alpha: 0.91, R2: rct, W2: sigmaW, CPE2_Q: 1.4e-4, CPE2_alpha: 0.84 };
}

/** The synthetic example: one cell fresh, after the 1st, 100th and 500th cycle, 0.5 % noise from a seed, 200 kHz to 10 mHz. */
export function exampleSeries(seed = 1): ExampleSpectrum[] {
  const random = seededRandom(seed);
  const frequency_Hz = logFrequencies(2e5, 0.01, 8);
  return truths.map((item) => {
    const { compiled } = resolveCircuit(item.circuit);
    const values = compiled.parameters.map(({ name }) => item.truth[name]!);
    return { ...item, spectrum: simulateSpectrum(compiled, values, frequency_Hz, exampleNoise, random) };
  });
}
