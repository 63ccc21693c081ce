import { type MappedQuantity, mappedQuantities } from '../../core/column-mapping';
import { type SourceUnit, sourceUnit } from '../source-units';

/** The way from a mapped column's unit to ours (Hz, ohm, deg, s, V, A, Ah or C, Wh, K); undefined where the unit does not mean the quantity. */
export function unitOfColumn(quantity: MappedQuantity, spelling: string): SourceUnit | undefined {
  if (quantity === 'cycle') return spelling === '' ? { unit: '', factor: 1 } : undefined;
  if (quantity === 'angularFrequency') return /^rad ?[/·] ?s$/.test(spelling) ? { unit: 'Hz', factor: 1 / (2 * Math.PI) } : undefined;
  const known = sourceUnit(spelling);
  const meant = mappedQuantities[quantity].map((unit) => sourceUnit(unit)?.unit);
  return known !== undefined && meant.includes(known.unit) ? known : undefined;
}
