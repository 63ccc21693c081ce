import type { RateExponent, StorageReading } from '../core/voltammetry-result';
import { closeTo } from './close-to';

/** 0.5 is diffusion, 1 the surface; an interval that holds both decides nothing. */
export function storageReading({ b, bCi95: [low, high] }: Pick<RateExponent, 'b' | 'bCi95'>): StorageReading {
  const holds = (value: number) => Math.abs(b - value) <= closeTo || (low <= value && value <= high);
  if (holds(0.5) && holds(1)) return 'open';
  if (holds(0.5)) return 'diffusion';
  if (holds(1)) return 'surface';
  if (b < 0.5) return 'below diffusion';
  return b > 1 ? 'above surface' : 'mixed';
}
