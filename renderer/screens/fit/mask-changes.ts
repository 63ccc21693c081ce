import type { ProjectRecording } from '../../../src/app/api';
import { execute } from '../../app/actions';

/** Leaves points out of the fit; where all of them are out already, takes them back. */
export function leaveOutPoints({ id, maskedPoints }: ProjectRecording, points: number[]): void {
  const masked = points.some((point) => !maskedPoints.includes(point));
  void execute({ type: 'mask.points', payload: { id, points, masked } });
}

/**
 * Fits from `low_Hz` to `high_Hz`: what lies beyond is left out; where the range grew, what it took in comes back. One change.
 * @param frequency_Hz of the recording, in measured order
 */
export function fitRange({ id, maskedPoints }: ProjectRecording, frequency_Hz: ArrayLike<number>, low_Hz: number, high_Hz: number): void {
  const masked = new Set(maskedPoints);
  const taken = Array.from(frequency_Hz).filter((_, k) => !masked.has(k));
  const [lowest, highest] = [Math.min(...taken), Math.max(...taken)];
  const points = (keep: (f: number, k: number) => boolean) => Array.from(frequency_Hz).flatMap((f, k) => (keep(f, k) ? [k] : []));
  const gone = points((f, k) => !masked.has(k) && (f < low_Hz || f > high_Hz));
  const back = points((f, k) => masked.has(k) && f >= low_Hz && f <= high_Hz && (f < lowest || f > highest));
  if (gone.length > 0) void execute({ type: 'mask.points', payload: { id, points: gone, masked: true } });
  else if (back.length > 0) void execute({ type: 'mask.points', payload: { id, points: back, masked: false } });
}
