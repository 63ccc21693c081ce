import type { InsertedValue } from './derived-quantity';

/** A value that goes into a formula, and how it hangs on the fit's parameters. */
export interface Ingredient {
  /** Name with unit, as in `inputs`: Rct_ohm. */
  key: string;
  inserted: InsertedValue;
  /** Parameter → ∂value/∂ln p (or ∂value/∂α). Empty for what does not come from the fit. */
  slopes: ReadonlyMap<number, number>;
}

/** Why there is no such value, and what to do. */
export interface Lack {
  lack: string;
  /** The key of the cell record to enter. */
  missing?: string;
}

export function isLack(value: Ingredient | Lack): value is Lack {
  return 'lack' in value;
}

export function constant(key: string, symbol: string, value: number, unit: string): Ingredient {
  return { key, inserted: { symbol, value, unit, standardError: null, from: 'constant' }, slopes: new Map() };
}
