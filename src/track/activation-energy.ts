import { gasConstant_JPerMolK } from '../core/constants';
import type { FailedFit, FitResult } from '../core/fit-result';
import { type ArrheniusForm, activationEnergyArrhenius_kJPerMol } from '../derive/activation-energy-arrhenius';
import { tagAxes } from './series-axis';
import { seriesTrends, type TrendPoint } from './series-trends';

export interface ActivationEnergy {
  sample: string;
  title: string;
  value_kJPerMol: number;
  /** The larger of what the fits' errors and the scatter about the line say. */
  standardError_kJPerMol: number;
  form: ArrheniusForm;
  /** As printed: which logarithm against 1/T. */
  formula: string;
  points: { id: string; temperature_K: number; resistance_ohm: number }[];
}

const formulas: Record<ArrheniusForm, string> = {
  'exchange-current': 'ln(T/Rct) against 1/T (i0 form)',
  conduction: 'ln(1/R) against 1/T (conduction form)',
};

/** Activation energies of a resistance over temperature, one a sample and line with at least three temperatures over 5 K. */
export function activationEnergies(
  results: readonly (FitResult | FailedFit)[],
  quantity: 'Rct_ohm' | 'Rsei_ohm' | 'Rs_ohm' = 'Rct_ohm',
  form: ArrheniusForm = 'exchange-current',
): ActivationEnergy[] {
  const axis = tagAxes.find(({ key }) => key === 'temperature_K');
  return seriesTrends(results, [quantity], axis).flatMap(({ sample, title, points }) => {
    const temperatures = new Set(points.map(({ x }) => x));
    if (temperatures.size < 3 || Math.max(...temperatures) - Math.min(...temperatures) < 5) return [];
    const inputs = points.map(({ x, value }) => ({ temperature_K: x, resistance_ohm: value }));
    return [
      {
        sample,
        title,
        value_kJPerMol: activationEnergyArrhenius_kJPerMol(inputs, form),
        standardError_kJPerMol: errorOf(points, inputs, form),
        form,
        formula: formulas[form],
        points: points.map(({ id, x, value }) => ({ id, temperature_K: x, resistance_ohm: value })),
      },
    ];
  });
}

type Input = { temperature_K: number; resistance_ohm: number };

function errorOf(points: readonly TrendPoint[], inputs: readonly Input[], form: ArrheniusForm): number {
  const energy = (changed: readonly Input[]) => activationEnergyArrhenius_kJPerMol(changed, form);
  const step = 1e-4;
  /** ∂Ea/∂ln R_k. */
  const slopes = inputs.map((_, k) => {
    const moved = (factor: number) =>
      energy(inputs.map((input, i) => (i === k ? { ...input, resistance_ohm: input.resistance_ohm * factor } : input)));
    return (moved(Math.exp(step)) - moved(Math.exp(-step))) / (2 * step);
  });
  const propagated = Math.sqrt(slopes.reduce((sum, slope, k) => sum + (slope * ((points[k]!.fitError ?? 0) / points[k]!.value)) ** 2, 0));
  const scatter = residualScatter(inputs, energy(inputs), form) * Math.sqrt(slopes.reduce((sum, slope) => sum + slope ** 2, 0));
  return Math.max(propagated, scatter);
}

/** Standard deviation of ln R about the line. */
function residualScatter(inputs: readonly Input[], energy_kJPerMol: number, form: ArrheniusForm): number {
  const gas = gasConstant_JPerMolK / 1000;
  const y = inputs.map(({ temperature_K, resistance_ohm }) => Math.log((form === 'conduction' ? 1 : temperature_K) / resistance_ohm));
  const left = y.map((value, k) => value + energy_kJPerMol / (gas * inputs[k]!.temperature_K));
  const mean = left.reduce((sum, value) => sum + value, 0) / left.length;
  return Math.sqrt(left.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, inputs.length - 2));
}
