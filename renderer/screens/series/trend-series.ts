import type { TrendPoint, TrendRefusal, TrendSeries, TrendShape } from '../../plots/trend-model';
import { isUnsplit, type RoleCell } from './role-cell';
import type { SeriesRow } from './series-rows';
import type { QuantityColumn } from './table-columns';
import type { TrendAxis } from './trend-axis';
import type { TrendLine } from './trend-lines';
import type { TrendNumbers } from './trend-numbers';

type Look = Pick<TrendSeries, 'shape' | 'open' | 'ink'>;

const looks: Readonly<Record<string, Look>> = {
  Rsei: { shape: 'circle', open: true, ink: 'text' },
  Rs: { shape: 'diamond', open: false, ink: 'grey' },
  Rtot: { shape: 'square', open: false, ink: 'text' },
};
const usual: Look = { shape: 'circle', open: false, ink: 'text' };
/** With two branches on one axis open and filled tell the branch, so quantities differ in shape alone. */
const shapesOfBranches: Readonly<Record<string, TrendShape>> = { Rsei: 'square', Rs: 'diamond', Rtot: 'triangle' };

/** One quantity along the axis, a line each with all else equal: charge solid and filled, discharge dashed and open. Sums of merged arcs stand apart. */
export function trendSeries(
  lines: readonly TrendLine[],
  column: QuantityColumn,
  along: TrendAxis,
  numbers: TrendNumbers,
  colour?: Look,
): TrendSeries[] {
  const parted = new Set(lines.flatMap(({ branch }) => branch ?? [])).size > 1;
  const look =
    colour ?? (parted ? { ...(looks[column.id] ?? usual), shape: shapesOfBranches[column.id] ?? 'circle' } : (looks[column.id] ?? usual));
  const drawn = lines.map((line): TrendSeries => {
    const { rows, branch, words } = line;
    const isDischarge = parted && branch === 'discharge';
    const quantity = words === '' ? column.name : `${column.name}, ${words}`;
    // Of two branches the name is said once, where they end.
    const name = reachingFurthest(lines, words) === line ? quantity : '';
    const points = rows.flatMap((row) => pointOf(row, isOfSum(row, column) ? null : numbers.cell(row, column), along, numbers, column));
    return {
      ...look,
      name,
      quantity,
      open: parted ? isDischarge : look.open,
      dashed: isDischarge,
      points,
    };
  });
  const sums = column.id === 'Rct' ? [sumSeries(lines, column, along, numbers)] : [];
  return [...drawn, ...sums].filter(({ points }) => points.length > 0);
}

/** Of the lines that only their branch parts, the one that ends last. */
function reachingFurthest(lines: readonly TrendLine[], words: string): TrendLine | undefined {
  const end = ({ rows }: TrendLine) => Math.max(...rows.map(({ value }) => value ?? Number.NEGATIVE_INFINITY));
  return lines.filter((line) => line.words === words).reduce((last, line) => (end(line) > end(last) ? line : last));
}

const sumName = '*R*_{sei} + *R*_{ct}';

function sumSeries(lines: readonly TrendLine[], column: QuantityColumn, along: TrendAxis, numbers: TrendNumbers): TrendSeries {
  const points = lines.flatMap(({ rows }) => rows.flatMap((row) => pointOf(row, numbers.sum(row), along, numbers, column)));
  return { name: sumName, quantity: sumName, shape: 'square', open: true, dashed: false, ink: 'sum', points };
}

/** Where the number is refused although the circuit has it, with its reason. */
export function trendRefusals(
  lines: readonly TrendLine[],
  column: QuantityColumn,
  along: TrendAxis,
  numbers: TrendNumbers,
): TrendRefusal[] {
  return lines.flatMap(({ rows }) =>
    rows.flatMap((row): TrendRefusal[] => {
      const cell = isOfSum(row, column) ? (column.id === 'Rct' ? numbers.sum(row) : null) : numbers.cell(row, column);
      if (cell?.kind !== 'refused' || row.value === null) return [];
      return [{ id: row.id, x: along.place(row.value), title: row.name, name: column.name, reason: cell.reason }];
    }),
  );
}

/** Rsei and Rct of arcs that cannot be split are reported as their sum. */
function isOfSum({ result }: SeriesRow, { id }: QuantityColumn): boolean {
  return (id === 'Rct' || id === 'Rsei') && result !== null && isUnsplit(result);
}

function pointOf(row: SeriesRow, cell: RoleCell | null, along: TrendAxis, numbers: TrendNumbers, column: QuantityColumn): TrendPoint[] {
  const { id, name, value, fit } = row;
  if (cell?.kind !== 'value' || value === null) return [];
  const x = along.place(value);
  const scale = 10 ** -numbers.exponent(column);
  const unit = numbers.unit(column);
  return [
    {
      id,
      x,
      value: cell.value * scale,
      ci95: cell.ci95 === null ? null : [cell.ci95[0] * scale, cell.ci95[1] * scale],
      text: cell.note === null ? `${cell.text.text} ${unit}` : `${cell.plain} ${unit}, ${cell.note}`,
      title: name,
      apart: along.isApart(x),
      stale: fit?.stale != null,
    },
  ];
}
