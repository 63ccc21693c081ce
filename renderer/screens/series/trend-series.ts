import type { FitResult } from '../../../src/core/fit-result';
import type { TrendPoint, TrendRefusal, TrendSeries, TrendShape } from '../../plots/trend-model';
import { isUnsplit, type RoleCell, roleCell } from './role-cell';
import type { SeriesRow } from './series-rows';
import { type QuantityColumn, quantityCell } from './table-columns';
import type { TrendAxis } from './trend-axis';

type Look = Pick<TrendSeries, 'shape' | 'open' | 'ink'>;

const looks: Readonly<Record<string, Look>> = {
  Rsei: { shape: 'circle', open: true, ink: 'text' },
  Rs: { shape: 'diamond', open: false, ink: 'grey' },
  Rtot: { shape: 'square', open: false, ink: 'text' },
};
const usual: Look = { shape: 'circle', open: false, ink: 'text' };
/** With two branches on one axis open and filled tell the branch, so quantities differ in shape alone. */
const shapesOfBranches: Readonly<Record<string, TrendShape>> = { Rsei: 'square', Rs: 'diamond', Rtot: 'triangle' };

/** One quantity along the axis: one line, or one a branch: charge solid and filled, discharge dashed and open. Sums of merged arcs stand apart. */
export function trendSeries(rows: readonly SeriesRow[], column: QuantityColumn, along: TrendAxis, colour?: Look): TrendSeries[] {
  const branches = [...new Set(rows.map(({ recording }) => recording.tags.branch))];
  const parted = branches.filter((branch) => branch !== null).length > 1;
  const look =
    colour ?? (parted ? { ...(looks[column.id] ?? usual), shape: shapesOfBranches[column.id] ?? 'circle' } : (looks[column.id] ?? usual));
  const lines = (parted ? branches : [null]).map((branch, index): TrendSeries => {
    const own = parted ? rows.filter(({ recording }) => recording.tags.branch === branch) : rows;
    const isDischarge = parted && branch === 'discharge';
    return {
      ...look,
      // Said once: the second branch ends where the first does.
      name: index === 0 ? column.name : '',
      open: parted ? isDischarge : look.open,
      dashed: isDischarge,
      points: trendPoints(own, column, along, (result) => (isOfArcs(column) && isUnsplit(result) ? null : quantityCell(result, column))),
    };
  });
  const sums = column.id === 'Rct' ? sumSeries(rows, column, along) : [];
  return [...lines, ...sums].filter(({ points }) => points.length > 0);
}

function sumSeries(rows: readonly SeriesRow[], column: QuantityColumn, along: TrendAxis): TrendSeries[] {
  const points = trendPoints(rows, column, along, (result) => (isUnsplit(result) ? roleCell(result, 'RseiPlusRct_ohm') : null));
  return [{ name: '*R*_{sei} + *R*_{ct}', shape: 'square', open: true, dashed: false, ink: 'sum', points }];
}

/** Where the number is refused although the circuit has it. */
export function trendRefusals(rows: readonly SeriesRow[], column: QuantityColumn, along: TrendAxis): TrendRefusal[] {
  return rows.flatMap(({ id, name, value, result }) =>
    result === null || value === null || quantityCell(result, column).kind !== 'refused'
      ? []
      : [{ id, x: along.place(value), title: name }],
  );
}

function isOfArcs({ id }: QuantityColumn): boolean {
  return id === 'Rct' || id === 'Rsei';
}

function trendPoints(
  rows: readonly SeriesRow[],
  { plainUnit, exponent }: QuantityColumn,
  along: TrendAxis,
  cellOf: (result: FitResult) => RoleCell | null,
): TrendPoint[] {
  return rows.flatMap(({ id, name, value, result, fit }): TrendPoint[] => {
    const cell = result === null || value === null ? null : cellOf(result);
    if (cell?.kind !== 'value' || value === null) return [];
    const x = along.place(value);
    const scale = 10 ** -exponent;
    return [
      {
        id,
        x,
        value: cell.value * scale,
        ci95: cell.ci95 === null ? null : [cell.ci95[0] * scale, cell.ci95[1] * scale],
        text: cell.note === null ? `${cell.text.text} ${plainUnit}` : `${cell.plain} ${plainUnit}, ${cell.note}`,
        title: name,
        apart: along.isApart(x),
        stale: fit?.stale != null,
      },
    ];
  });
}
