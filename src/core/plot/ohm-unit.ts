/** A unit for the axes of an impedance plot in which the numbers are neither tiny nor long. */
export interface OhmUnit {
  unit: string;
  /** Ohms times this are numbers of the unit. */
  perOhm: number;
}

/** @param largest_ohm the largest |Z| to be shown. */
export function ohmUnit(largest_ohm: number): OhmUnit {
  if (largest_ohm >= 2e7) return { unit: 'MΩ', perOhm: 1e-6 };
  if (largest_ohm >= 2e4) return { unit: 'kΩ', perOhm: 1e-3 };
  if (largest_ohm > 0 && largest_ohm < 0.2) return { unit: 'mΩ', perOhm: 1e3 };
  return { unit: 'Ω', perOhm: 1 };
}
