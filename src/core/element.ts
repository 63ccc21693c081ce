/** The frequencies of one evaluation with what elements need of them, computed once. Arrays of length N. */
export interface FrequencyGrid {
  omega_radPerS: Float64Array;
  lnOmega: Float64Array;
  sqrtOmega: Float64Array;
}

/** Row 0 is Z, row 1 + k is ∂Z/∂p_k; each row is N long. */
export interface ElementOutput {
  re: Float64Array[];
  im: Float64Array[];
}

export interface ElementParameter {
  symbol: string;
  unit: string;
  min: number;
  max: number;
  /** How the optimiser sees it: positive scales in their logarithm, exponents as they are. */
  scale: 'log' | 'linear';
}

/**
 * One circuit element. `evaluate` fills whole arrays (a call per frequency costs more than the physics);
 * it allocates nothing: this runs in the inner loop.
 */
export interface ElementDefinition {
  symbol: string;
  name: string;
  parameters: readonly ElementParameter[];
  /** Z(ω) in words, as shown to people. */
  formula: string;
  source: string;
  evaluate(grid: FrequencyGrid, parameters: Float64Array, out: ElementOutput): void;
}

export function defineElement(element: ElementDefinition): ElementDefinition {
  return element;
}

export function makeFrequencyGrid(omega_radPerS: Float64Array): FrequencyGrid {
  return { omega_radPerS, lnOmega: omega_radPerS.map(Math.log), sqrtOmega: omega_radPerS.map(Math.sqrt) };
}
