import type { CellRecord } from '../../../src/core/cell-record';
import type { FitResult } from '../../../src/core/fit-result';
import type { Tags } from '../../../src/core/recording';
import { prepareSpectrum } from '../../../src/impedance/fit/prepare-spectrum';
import { warburgLine } from '../../../src/impedance/warburg-line';
import { deriveNumbers } from '../../../src/track/derive-numbers';
import { fitOne } from '../impedance/fit-one';
import { type MadeSpectrum, madeSpectrum } from '../impedance/made-spectrum';

export interface FittedCell {
  /** Of the spectrum. */
  circuit: string;
  values: Readonly<Record<string, number>>;
  made?: MadeSpectrum;
  /** Of the fit, where it is another. */
  fitCircuit?: string;
  fix?: Record<string, number>;
  cell?: CellRecord;
  tags?: Partial<Tags>;
}

/** A made spectrum fitted and its physical numbers worked out, as the program does it. */
export function fittedCell({ circuit, values, made = {}, fitCircuit = circuit, fix, cell, tags }: FittedCell): FitResult {
  const spectrum = madeSpectrum(circuit, values, made);
  const fit = fitOne(spectrum, fitCircuit, fix === undefined ? {} : { fix });
  const result: FitResult = {
    ...fit,
    tags: { ...fit.tags, ...tags },
    cycle: tags?.cycle ?? fit.cycle,
    warburgLine: warburgLine(prepareSpectrum(spectrum, 'modulus', {}), fit),
  };
  return { ...result, ...deriveNumbers(result, cell) };
}
