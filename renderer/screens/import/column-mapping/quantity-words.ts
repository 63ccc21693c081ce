import type { MappedQuantity } from '../../../../src/core/column-mapping';

/** The quantities a column can be, as people call them. */
export const quantityWords: Readonly<Record<MappedQuantity, string>> = {
  frequency: 'frequency f',
  angularFrequency: 'angular frequency ω',
  zReal: 'real part Z′',
  zImag: 'imaginary part Z″',
  zModulus: 'modulus |Z|',
  phase: 'phase φ',
  cycle: 'cycle',
  time: 'time',
  potential: 'potential',
  current: 'current',
  charge: 'charge',
  energy: 'energy',
  temperature: 'temperature',
};

/** A unit as it is printed. */
export function unitWords(unit: string): string {
  return unit.replace(/ohm$/, 'Ω').replace(/^u/, 'µ').replace('degC', '°C').replace(/^deg$/, '°');
}
