import type { CellRecord } from '../core/cell-record';
import { CellValues } from '../core/cell-values';
import type { FitResult } from '../core/fit-result';
import { deriveCapacitances } from './derive-capacitances';
import { deriveConductivities } from './derive-conductivities';
import { deriveDiffusion } from './derive-diffusion';
import { deriveExchangeCurrent } from './derive-exchange-current';
import { FitValues } from './fit-values';
import { oneElectrode } from './one-electrode';

/**
 * What a fit and a cell record give together: every physical number with its error, its formula and what went in, or the
 * reason why it is not given. Needs the result's Warburg line; asks nothing of the data again, so a changed record needs no new fit.
 */
export function deriveNumbers(result: FitResult, record?: CellRecord): Pick<FitResult, 'derived' | 'heading' | 'oneElectrode'> {
  const cell = new CellValues(record, result);
  const fit = new FitValues(result, cell.record);
  const derived = {
    ...deriveConductivities(fit, cell),
    exchangeCurrent_APerCm2: deriveExchangeCurrent(fit, cell),
    ...deriveCapacitances(fit),
    ...deriveDiffusion(fit, cell),
  };
  const heading = cell.record.electrodes === 'three' ? 'interfacial, one electrode' : 'interfacial, cell';
  return { derived, heading, ...(fit.isSymmetric ? { oneElectrode: oneElectrode(result) } : {}) };
}
