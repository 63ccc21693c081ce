import type { FitResult } from '../../../src/core/fit-result';
import type { Spectrum } from '../../../src/core/spectrum';
import type { FitOptions } from '../../../src/impedance/fit-options';
import { describeFit, fitOnce } from '../../../src/impedance/fit-spectrum';
import { resolveCircuit } from '../../../src/impedance/resolve-circuit';
import { seriesItem } from './series-item';

/** One circuit fitted to one spectrum, with everything people see of it; what is wrong with the input is thrown. */
export function fitOne(spectrum: Spectrum, circuit: string, options: Partial<FitOptions> = {}, mask?: Uint8Array): FitResult {
  const all: FitOptions = { circuit, weighting: 'modulus', seed: 1, ...options };
  const item = { ...seriesItem(spectrum), ...(mask === undefined ? {} : { mask }) };
  return describeFit(item, fitOnce(item, resolveCircuit(circuit), all), all);
}
