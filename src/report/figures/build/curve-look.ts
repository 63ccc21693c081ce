import type { FigureSeries } from '../../../core/figure-model';
import { memberLook } from './member-look';

/** Curves of many points are lines; up to this many of them carry a few markers each, so that they can be told apart without colour. */
const mostMarked = 6;
const marksOnACurve = 7;

export function curveLook(
  k: number,
  position: number,
  curves: number,
  points: number,
): Pick<FigureSeries, 'ink' | 'marker' | 'line' | 'markEvery'> {
  const { ink, marker } = memberLook(k, position);
  if (curves < 2 || curves > mostMarked) return { ink, marker: null, line: 'solid' };
  return { ink, marker, line: 'solid', markEvery: Math.max(1, Math.floor(points / marksOnACurve)) };
}
