import type { CellValues } from '../core/cell-values';
import { deriveNumber } from '../core/derive-number';
import type { DerivedQuantity } from '../core/derived-quantity';
import { electronicConductivity_SPerCm } from '../derive/electronic-conductivity';
import { ionicConductivity_SPerCm } from '../derive/ionic-conductivity';
import type { FitValues } from './fit-values';

/** σ_ion from the fit (Rsei + Rct where the arcs cannot be split) and σ_e from the four-point measurement of the cell record. */
export function deriveConductivities(fit: FitValues, cell: CellValues): Record<string, DerivedQuantity> {
  const unsplit = fit.isUnsplit ? ['The arcs cannot be split: Rsei + Rct stands for Rct, so σ_ion is a lower bound.'] : [];
  return {
    ionicConductivity_SPerCm: deriveNumber(
      {
        unit: 'S/cm',
        template: 'σ_ion = {L}/({Rct}·{A})',
        ingredients: { L: cell.of('thickness_um'), Rct: fit.interfacial(), A: cell.of('area_cm2') },
        compute: ({ L, Rct, A }) => ionicConductivity_SPerCm({ thickness_cm: L! * 1e-4, resistance_ohm: Rct!, area_cm2: A! }),
        remarks: ['Nominal: Rct is an interfacial resistance, not one of the bulk.', ...unsplit],
      },
      fit.covariance,
    ),
    electronicConductivity_SPerCm: deriveNumber(
      {
        unit: 'S/cm',
        template: 'σ_e = {L}/({Re}·{A})',
        ingredients: { L: cell.of('fourPointThickness_um'), Re: cell.of('fourPointResistance_ohm'), A: cell.of('area_cm2') },
        compute: ({ L, Re, A }) => electronicConductivity_SPerCm({ thickness_cm: L! * 1e-4, resistance_ohm: Re!, area_cm2: A! }),
        remarks: [
          'From a resistance through the electrode, with the thickness of that measurement; four probes in a row on a sheet need π/ln 2.',
        ],
      },
      fit.covariance,
    ),
  };
}
