import { CircuitEvaluator, compileCircuit } from '../../../src/impedance/compile-circuit';
import { parseCircuit } from '../../../src/impedance/parse-circuit';
import type { PlotPoint } from '../../plots/impedance-model';

/** A spectrum of the simulated cell on the first page, in ohms. */
export interface SimulatedSpectrum {
  cycle: number;
  points: PlotPoint[];
}

const cycles = [0, 1, 2, 5, 10, 20, 30, 50, 75, 100, 125, 150, 175, 200, 250, 300, 350, 400, 450, 500];

/** A cell growing old: one arc when fresh, then a film beside a charge transfer that first quickens and then slows. */
export function simulatedCell(): SimulatedSpectrum[] {
  const frequency_Hz = Float64Array.from({ length: 113 }, (_, k) => 10 ** (5 - k / 16));
  const omega_radPerS = frequency_Hz.map((frequency) => 2 * Math.PI * frequency);
  const fresh = evaluatorOf('R0-p(R1-W1,CPE1)', omega_radPerS);
  const cycled = evaluatorOf('R0-p(R1,CPE1)-p(R2-W2,CPE2)', omega_radPerS);
  return cycles.map((cycle) => {
    if (cycle === 0) return { cycle, points: fresh({ R0: 2.8, R1: 238, W1: 31, CPE1_Q: 3e-5, CPE1_alpha: 0.86 }) };
    const age = Math.sqrt(cycle / 500);
    return {
      cycle,
      points: cycled({
        R0: 2.9 + 1.5 * age,
        R1: 20 + 26 * age,
        CPE1_Q: 3.2e-6,
        CPE1_alpha: 0.93,
        R2: 62 - 40 * age + 88 * age * age,
        W2: 12.5 - 7 * age + 13 * age * age,
        CPE2_Q: 2e-4,
        CPE2_alpha: 0.84,
      }),
    };
  });
}

function evaluatorOf(circuit: string, omega_radPerS: Float64Array): (parameters: Record<string, number>) => PlotPoint[] {
  const compiled = compileCircuit(parseCircuit(circuit));
  const evaluator = new CircuitEvaluator(compiled, omega_radPerS);
  return (parameters) => {
    evaluator.impedance(compiled.parameters.map(({ name }) => parameters[name] as number));
    return Array.from(evaluator.zReal, (x, k) => ({ x, y: -(evaluator.zImag[k] as number) }));
  };
}
