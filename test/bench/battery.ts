import { type SeededRandom, seededRandom } from '../../src/core/seeded-random';
import type { Spectrum } from '../../src/core/spectrum';
import { compileCircuit } from '../../src/impedance/compile-circuit';
import { parseCircuit } from '../../src/impedance/parse-circuit';
import { simulateSpectrum } from '../../src/impedance/simulate-spectrum';

/** One synthetic spectrum with the values it was made from. */
export interface BatteryCase {
  name: string;
  circuit: string;
  truth: Float64Array;
  /** Standard deviation of Z′ and of Z″ as a fraction of |Z|. */
  noise: number;
  tauRatio: number;
  /** Smaller arc's share of both arcs, 1 for a single arc. */
  smallerArc: number;
  spectrum: Spectrum;
}

/** The circuits of the battery: fresh and cycled cells, serial and nested diffusion, bounded diffusion. */
const batteryCircuits = [
  'R0-p(R1,CPE1)-W2',
  'R0-p(R1-W1,CPE1)',
  'R0-p(R1,CPE1)-p(R2-W2,CPE2)',
  'R0-p(R1,CPE1)-p(R2,CPE2)-W3',
  'R0-p(R1-Wo1,CPE1)',
  'R0-p(R1-Ws1,CPE1)',
] as const;

/** `count` seeded spectra cycling over the circuits, with and without inductance, noise 0, 0.5 and 2 %. */
export function makeBattery(count: number, seed: number, noises: readonly number[] = [0, 0.005, 0.02]): BatteryCase[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, k) => {
    const base = batteryCircuits[k % batteryCircuits.length]!;
    const inductive = Math.floor(k / batteryCircuits.length) % 2 === 1;
    const noise = noises[Math.floor(k / (2 * batteryCircuits.length)) % noises.length]!;
    return makeCase(k, inductive ? `L0-${base}` : base, noise, random);
  });
}

function makeCase(k: number, circuit: string, noise: number, random: SeededRandom): BatteryCase {
  const between = (low: number, high: number) => low + (high - low) * random.uniform();
  const logBetween = (low: number, high: number) => Math.exp(between(Math.log(low), Math.log(high)));
  const [fMax, fMin] = [logBetween(3e4, 1e6), logBetween(1e-3, 3e-2)];
  const points = Math.round(Math.log10(fMax / fMin) * between(6, 10));
  const arcs = circuit.includes('CPE2') ? 2 : 1;
  const tauRatio = arcs === 2 ? logBetween(3, 100) : 1;
  const fFast = arcs === 2 ? logBetween(30 * tauRatio ** 0.5, fMax / 10) : logBetween(3, fMax / 30);
  const fSlow = fFast / tauRatio;
  const rSlow = logBetween(1, 1000);
  const share = between(0.15, 0.6);
  const rFast = (rSlow * share) / (1 - share);
  const values: Record<string, number> = { R0: rSlow * logBetween(0.02, 1) };
  values.L0 = (values.R0! * logBetween(0.1, 3)) / (2 * Math.PI * fMax);
  const arc = (label: string, index: number, r: number, f: number) => {
    values[`R${index}`] = r;
    values[`${label}_alpha`] = between(0.7, 1);
    values[`${label}_Q`] = (2 * Math.PI * f) ** -values[`${label}_alpha`]! / r;
  };
  if (arcs === 2) arc('CPE1', 1, rFast, fFast);
  arc(`CPE${arcs}`, arcs, rSlow, fSlow);
  const fDiffusion = logBetween(Math.min(fMin * 3, fSlow / 10), fSlow / 5);
  for (const name of ['W1', 'W2', 'W3']) values[name] = rSlow * Math.sqrt(Math.PI * fDiffusion);
  for (const name of ['Wo1', 'Ws1']) {
    values[`${name}_Z0`] = rSlow * Math.exp(between(-1.2, 1.6));
    values[`${name}_tau`] = 1 / (2 * Math.PI * logBetween(fMin, fSlow / 5));
  }
  const compiled = compileCircuit(parseCircuit(circuit));
  const truth = Float64Array.from(compiled.parameters, ({ name }) => values[name]!);
  const frequency_Hz = Float64Array.from({ length: points }, (_, p) => fMax * (fMin / fMax) ** (p / (points - 1)));
  const smallerArc = arcs === 2 ? Math.min(rFast, rSlow) / (rFast + rSlow) : 1;
  return {
    name: `${k} ${circuit}`,
    circuit,
    truth,
    noise,
    tauRatio,
    smallerArc,
    spectrum: simulateSpectrum(compiled, truth, frequency_Hz, noise, random),
  };
}
