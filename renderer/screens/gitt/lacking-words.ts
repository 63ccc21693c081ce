import { type CellQuantity, cellQuantities } from '../../../src/core/cell-record';
import { diffusionOf } from './ledger-columns';
import type { Titration } from './use-gitt';

/** What the cell record lacks for D: "active mass, molar mass and electrode area"; null where it lacks nothing. */
export function lackingWords({ pulses, form }: Titration): string | null {
  const missing = pulses.map((pulse) => diffusionOf(pulse, form).missing).find((keys) => keys !== undefined);
  if (missing === undefined) return null;
  const names = missing.map((key) => cellQuantities[key as CellQuantity].name);
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
