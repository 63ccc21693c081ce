import { endsOf } from './data-range';

/** Hours, minutes or seconds, whichever gives numbers of a few digits. */
export function timeUnit(time_s: ArrayLike<number>): { unit: 'h' | 'min' | 's'; perSecond: number } {
  const [first, last] = endsOf([time_s]) ?? [0, 0];
  if (last - first > 5 * 3600) return { unit: 'h', perSecond: 1 / 3600 };
  return last - first > 300 ? { unit: 'min', perSecond: 1 / 60 } : { unit: 's', perSecond: 1 };
}
