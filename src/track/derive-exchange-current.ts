import type { CellValues } from '../core/cell-values';
import { deriveNumber } from '../core/derive-number';
import type { DerivedQuantity } from '../core/derived-quantity';
import { physicalConstants } from '../core/physical-constants';
import { exchangeCurrent_APerCm2 } from '../derive/exchange-current';
import { bothElectrodes, temperatureWarnings } from './doubts';
import type { FitValues } from './fit-values';

/** i0 from Rct; refused where Rct is known only within the sum of two arcs. */
export function deriveExchangeCurrent(fit: FitValues, cell: CellValues): DerivedQuantity {
  return deriveNumber(
    {
      unit: 'A/cm²',
      source: 'Bard & Faulkner, Electrochemical Methods, 2nd ed. 2001, section 3.4',
      template: 'i0 = {R}·{T}/({n}·{F}·{Rct}·{A})',
      ingredients: {
        ...physicalConstants,
        T: cell.of('temperature_K'),
        n: cell.of('electrons'),
        Rct: fit.resistive('Rct', 'Rct_ohm', 'Rct', 'Ω'),
        A: cell.of('area_cm2'),
      },
      compute: ({ T, n, Rct, A }) => exchangeCurrent_APerCm2({ temperature_K: T!, electrons: n!, resistance_ohm: Rct!, area_cm2: A! }),
      remarks: ['Linear response of one charge transfer at equilibrium.', ...bothElectrodes(cell.record.electrodes)],
      warnings: temperatureWarnings(cell),
      refusals: fit.isUnsplit ? ['Two arcs are present and cannot be split, so Rct is not known by itself. Report Rsei + Rct.'] : [],
    },
    fit.covariance,
  );
}
