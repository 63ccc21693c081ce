import type { Roles } from '../../core/fit-result';

/** A number of a fit that can be followed over a series. */
export interface TrendQuantity {
  /** As exports call it. */
  key: string;
  of: { role: keyof Roles } | { derived: string };
  /** Symbol and unit as markup. */
  symbol: string;
  unit: string;
  plain: string;
}

const role = (key: keyof Roles, symbol: string, unit: string): TrendQuantity => ({
  key,
  of: { role: key },
  symbol,
  unit,
  plain: key.split('_')[0] as string,
});
const derived = (key: string, symbol: string, unit: string): TrendQuantity => ({
  key,
  of: { derived: key },
  symbol,
  unit,
  plain: key.split('_')[0] as string,
});

/** Resistances that share a frame; the sum of both arcs appears where they cannot be told apart. */
export const resistances: readonly TrendQuantity[] = [
  role('Rct_ohm', '*R*_{ct}', 'Ω'),
  role('Rsei_ohm', '*R*_{sei}', 'Ω'),
  role('Rs_ohm', '*R*_{s}', 'Ω'),
];
export const sumOfArcs = role('RseiPlusRct_ohm', '*R*_{sei} + *R*_{ct}', 'Ω');

/** The ways to D, the usual one first. */
export const diffusions: readonly TrendQuantity[] = [
  derived('diffusion_cm2PerS', '*D*', 'cm^{2} s^{−1}'),
  derived('diffusionPotentialSlope_cm2PerS', '*D*', 'cm^{2} s^{−1}'),
  derived('diffusionTau_cm2PerS', '*D*', 'cm^{2} s^{−1}'),
];

/** Each in a frame of its own where it is asked for. */
export const otherQuantities: readonly TrendQuantity[] = [
  role('Rtot_ohm', '*R*_{tot}', 'Ω'),
  role('sigmaW_ohmPerSqrtS', '*σ*_{W}', 'Ω s^{−1/2}'),
  ...diffusions,
  derived('ionicConductivity_SPerCm', '*σ*_{ion}', 'S cm^{−1}'),
  derived('electronicConductivity_SPerCm', '*σ*_{e}', 'S cm^{−1}'),
  derived('exchangeCurrent_APerCm2', '*i*_{0}', 'A cm^{−2}'),
  derived('doubleLayerCapacitance_F', '*C*_{dl}', 'F'),
  derived('surfaceFilmCapacitance_F', '*C*_{sei}', 'F'),
];
