import type { FitResult } from '../core/fit-result';
import type { Spectrum } from '../core/spectrum';
import { CircuitEvaluator } from './compile-circuit';
import { resolveCircuit } from './resolve-circuit';

/** The fitted model at these frequencies, Z(ω) in ohm. */
export function fittedSpectrum(result: Pick<FitResult, 'circuit' | 'parameters'>, frequency_Hz: Float64Array): Spectrum {
  const { compiled } = resolveCircuit(result.circuit);
  const values = new Float64Array(compiled.parameters.length);
  for (const { name, value } of result.parameters) values[compiled.indexOf(name)] = value;
  const evaluator = new CircuitEvaluator(
    compiled,
    frequency_Hz.map((f) => 2 * Math.PI * f),
  );
  evaluator.impedance(values);
  return { frequency_Hz, zReal_ohm: evaluator.zReal, zImag_ohm: evaluator.zImag };
}
