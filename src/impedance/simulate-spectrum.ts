import type { SeededRandom } from '../core/seeded-random';
import type { Spectrum } from '../core/spectrum';
import { CircuitEvaluator, type CompiledCircuit } from './compile-circuit';

/**
 * Z of a circuit at natural parameter values (order of the circuit's parameters), with independent Gaussian noise on Z′ and
 * on Z″, each with standard deviation noise·|Z|. Arrays have the length of `frequency_Hz`.
 */
export function simulateSpectrum(
  circuit: CompiledCircuit,
  values: ArrayLike<number>,
  frequency_Hz: Float64Array,
  noise = 0,
  random?: SeededRandom,
): Spectrum {
  const evaluator = new CircuitEvaluator(
    circuit,
    frequency_Hz.map((f) => 2 * Math.PI * f),
  );
  evaluator.impedance(values);
  const [zReal_ohm, zImag_ohm] = [evaluator.zReal.slice(), evaluator.zImag.slice()];
  if (random !== undefined && noise > 0) {
    for (let k = 0; k < frequency_Hz.length; k++) {
      const deviation = noise * Math.hypot(zReal_ohm[k]!, zImag_ohm[k]!);
      zReal_ohm[k]! += deviation * random.normal();
      zImag_ohm[k]! += deviation * random.normal();
    }
  }
  return { frequency_Hz, zReal_ohm, zImag_ohm };
}

/** Frequencies from high to low, `perDecade` to a decade, both ends included. */
export function logFrequencies(max_Hz: number, min_Hz: number, perDecade: number): Float64Array {
  const count = Math.max(2, Math.round(Math.log10(max_Hz / min_Hz) * perDecade) + 1);
  return Float64Array.from({ length: count }, (_, k) => max_Hz * (min_Hz / max_Hz) ** (k / (count - 1)));
}
