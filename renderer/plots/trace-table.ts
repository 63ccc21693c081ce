import { formatReading } from '../../src/core/plot/format-reading';
import { formatCount } from './format-count';
import type { PlotTableData } from './plot-table';
import type { TraceAxis, TraceLine, TraceModel } from './trace-model';

/** One line of the table: a member's numbers at one row of its recording, by panel. */
interface TableRow {
  label: string;
  row: number;
  x: number;
  values: (number | null)[];
}

/** The points in sight as a table, the quantities of a row beside each other; `range` is what is in sight, in measured units. */
export function traceTable(model: TraceModel, caption: string, [from, to]: readonly [number, number]): PlotTableData {
  const members = new Map<string, Map<number, TableRow>>();
  let [drawn, inSight] = [0, 0];
  model.panels.forEach((panel, column) => {
    for (const line of panel.lines) {
      const rows = members.get(line.id) ?? new Map<number, TableRow>();
      members.set(line.id, rows);
      const taken = takeLine(rows, line, column, model.panels.length, [from, to]);
      drawn = Math.max(drawn, taken);
      inSight = Math.max(inSight, line.rowsInSight ?? taken);
    }
  });
  const rows = [...members.values()].flatMap((member) => [...member.values()].sort((a, b) => a.row - b.row));
  const several = members.size > 1;
  const axes = [model.x, ...model.panels.map(({ axis }) => axis)];
  const heads = [
    ...(several ? [{ name: 'curve', unit: '' }] : []),
    { name: 'row', unit: '' },
    ...axes.filter(({ name }) => name !== 'row').map(({ name, unit }) => ({ name, unit })),
  ];
  return {
    caption,
    remark:
      drawn < inSight
        ? `${formatCount(rows.length)} of ${formatCount(inSight)} rows, as drawn; empty where only the other quantity is drawn there. Zoom in for every row.`
        : `${formatCount(rows.length)} rows, every one in sight`,
    heads,
    rows: rows.length,
    cell: (index, column) => cellText(rows[index], several ? column - 1 : column, model),
  };
}

function takeLine(
  rows: Map<number, TableRow>,
  line: TraceLine,
  column: number,
  columns: number,
  [from, to]: readonly [number, number],
): number {
  let taken = 0;
  for (let k = 0; k < line.x.length; k++) {
    const x = line.x[k] as number;
    const row = line.row?.[k] ?? k;
    if (!(x >= from && x <= to) || Number.isNaN(row)) continue;
    const known = rows.get(row) ?? { label: line.label, row, x, values: new Array<number | null>(columns).fill(null) };
    known.values[column] = line.y[k] as number;
    rows.set(row, known);
    taken++;
  }
  return taken;
}

function cellText(row: TableRow | undefined, column: number, model: TraceModel): string {
  if (row === undefined) return '';
  if (column < 0) return row.label;
  if (column === 0) return String(row.row + 1);
  const isOverRows = model.x.name === 'row';
  if (column === 1 && !isOverRows) return numberText(row.x, model.x);
  const panel = model.panels[column - (isOverRows ? 1 : 2)];
  const value = row.values[column - (isOverRows ? 1 : 2)];
  return panel === undefined || value === null || value === undefined ? '' : numberText(value, panel.axis);
}

function numberText(value: number, { factor }: TraceAxis): string {
  return formatReading(value * factor, 7);
}
