import { faraday_CPerMol, gasConstant_JPerMolK } from './constants';
import { constant, type Ingredient } from './ingredient';

/** R and F as they are inserted into formulas. */
export const physicalConstants: { R: Ingredient; F: Ingredient } = {
  R: constant('gasConstant_JPerMolK', 'R', gasConstant_JPerMolK, 'J mol⁻¹ K⁻¹'),
  F: constant('faraday_CPerMol', 'F', faraday_CPerMol, 'C mol⁻¹'),
};
