import type { FigureRequest } from '../../app/figure-actions';
import type { Series } from './use-series';

const resistances = ['Rct_ohm', 'Rsei_ohm', 'Rs_ohm'];

/** The printed form of a trend: over the same axis with the same scale, and the quantity that is looked at below the resistances. */
export function trendFigure({ rows, axis, scale, columns, columnId }: Series): FigureRequest {
  const of = columns.find(({ id }) => id === columnId)?.of;
  const key = of === undefined ? undefined : 'derived' in of ? of.derived : 'role' in of ? of.role : undefined;
  return {
    kinds: ['trends'],
    sample: rows[0]?.recording.sample ?? '',
    ids: rows.map(({ id }) => id),
    axis: axis.kind,
    ...(scale === undefined ? {} : { scale }),
    ...(key === undefined || resistances.includes(key) ? {} : { quantities: [...resistances, key] }),
  };
}
