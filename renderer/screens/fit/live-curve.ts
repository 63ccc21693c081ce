import { CircuitEvaluator, type CircuitParameter, type CompiledCircuit } from '../../../src/impedance/compile-circuit';

export interface ModelCurve {
  frequency_Hz: Float64Array;
  zReal_ohm: Float64Array;
  zImag_ohm: Float64Array;
}

/** The circuit at these values over the measured range, a little denser than it was measured. */
export function liveCurve(compiled: CompiledCircuit, values: Readonly<Record<string, number>>, measured_Hz: Float64Array): ModelCurve {
  return modelAt(compiled, values, denser(measured_Hz));
}

export function modelAt(compiled: CompiledCircuit, values: Readonly<Record<string, number>>, frequency_Hz: Float64Array): ModelCurve {
  const evaluator = new CircuitEvaluator(
    compiled,
    frequency_Hz.map((f) => 2 * Math.PI * f),
  );
  evaluator.impedance(compiled.parameters.map(({ name }) => values[name] as number));
  return { frequency_Hz, zReal_ohm: evaluator.zReal, zImag_ohm: evaluator.zImag };
}

const pointsPerDecade = 30;

function denser(measured_Hz: Float64Array): Float64Array {
  const usable = measured_Hz.filter((f) => f > 0 && Number.isFinite(f));
  const [low, high] = [usable.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY), usable.reduce((a, b) => Math.max(a, b), 0)];
  if (usable.length < 2 || low === high) return usable;
  const steps = Math.ceil(Math.log10(high / low) * pointsPerDecade);
  return new Float64Array(steps + 1).map((_, k) => high * (low / high) ** (k / steps));
}

/** Where a slider begins whose parameter nobody has fitted yet: of the size of the spectrum. */
export function firstValue({ unit, min, max }: CircuitParameter, size_ohm: number): number {
  const usual: Record<string, number> = {
    ohm: size_ohm / 3,
    'S·s^alpha': 1e-4,
    '1': 0.85,
    F: 1e-5,
    H: 1e-7,
    s: 1,
    'ohm·s^(-1/2)': size_ohm / 10,
  };
  return Math.min(Math.max(usual[unit] ?? 1, min), max);
}
