import type { CellRecord } from '../core/cell-record';
import type { CellValues } from '../core/cell-values';
import type { Finding } from '../core/finding';

/** What is said of a resistance that may be the sum of two electrodes. */
export function bothElectrodes(electrodes: CellRecord['electrodes']): string[] {
  if (electrodes === 'three' || electrodes === 'symmetric') return [];
  return [
    electrodes === 'two'
      ? 'Two electrodes: the resistance is the sum of both.'
      : 'The cell record does not say how many electrodes: taken as two, the resistance is the sum of both.',
  ];
}

export function temperatureWarnings({ temperatureDoubt }: CellValues): Finding[] {
  return temperatureDoubt === null ? [] : [{ code: 'TEMPERATURE_DIFFERS', message: temperatureDoubt }];
}
