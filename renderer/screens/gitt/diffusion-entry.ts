import type { DerivedQuantity } from '../../../src/core/derived-quantity';
import { formatReading } from '../../../src/core/plot/format-reading';
import type { CurrentInterruption, PulseStanding, TitrationPulse } from '../../../src/core/titration-result';
import { pulsePlace } from './gitt-words';
import { diffusionOf } from './ledger-columns';
import type { Titration } from './use-gitt';

/** A D with its place, of a pulse or of a pause. */
export interface DiffusionEntry {
  index: number;
  direction: 'charge' | 'discharge';
  standing: PulseStanding;
  potential_V: number | null;
  capacity_mAh: number | null;
  number: DerivedQuantity;
  /** "pulse 15, 0.155 V, discharge". */
  title: string;
}

export function pulseEntry(pulse: TitrationPulse, form: Titration['form']): DiffusionEntry {
  const { index, direction, standing, potential_V, capacity_mAh } = pulse;
  const title = `pulse ${index}, ${pulsePlace(pulse)}`;
  return { index, direction, standing, potential_V, capacity_mAh, number: diffusionOf(pulse, form), title };
}

export function pauseEntry({ index, direction, standing, potential_V, derived }: CurrentInterruption): DiffusionEntry {
  const place = potential_V === null ? direction : `${formatReading(potential_V)} V, ${direction}`;
  return {
    index,
    direction,
    standing,
    potential_V,
    capacity_mAh: null,
    number: derived.diffusion_cm2PerS,
    title: `pause ${index}, ${place}`,
  };
}
