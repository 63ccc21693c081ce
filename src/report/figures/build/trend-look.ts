import type { FigureInk, FigureSeries } from '../../../core/figure-model';
import type { FigureTrendLine } from './figure-trends';

type Look = Pick<FigureSeries, 'ink' | 'marker' | 'line'>;
type Shape = NonNullable<FigureSeries['marker']>['shape'];

const looks: Readonly<Record<string, { shape: Shape; filled: boolean; ink: FigureInk }>> = {
  Rsei_ohm: { shape: 'square', filled: false, ink: 'text' },
  Rs_ohm: { shape: 'diamond', filled: false, ink: 'grey' },
  Rtot_ohm: { shape: 'triangle', filled: true, ink: 'text' },
};
const usual = { shape: 'circle', filled: true, ink: 'text' } as const;

/** Quantities that share a frame differ in marker and fill; with two branches charge is filled and solid, discharge open and dashed. */
export function trendLook({ column, branch, isSum }: FigureTrendLine, hasBranches: boolean): Look {
  if (isSum) return { ink: 'warn', marker: { shape: 'square', filled: false }, line: null };
  const { shape, filled, ink } = looks[column] ?? usual;
  if (!hasBranches) return { ink, marker: { shape, filled }, line: 'solid' };
  const isDischarge = branch === 'discharge';
  return { ink, marker: { shape, filled: !isDischarge }, line: isDischarge ? 'dashed' : 'solid' };
}
