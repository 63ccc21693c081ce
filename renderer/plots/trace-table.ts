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
  // Points that are no rows of a recording are not numbered.
  const ofRows = model.panels.some(({ lines }) => lines.some(({ row }) => row !== undefined));
  const lead = (several ? 1 : 0) + (ofRows ? 1 : 0);
  const heads = [
    ...(several ? [{ name: 'curve', unit: '' }] : []),
    ...(ofRows ? [{ name: 'row', unit: '' }] : []),
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
    cell: (index, column) => {
      const row = rows[index];
      if (row === undefined) return '';
      if (several && column === 0) return row.label;
      return column < lead ? String(row.row + 1) : cellText(row, column - lead, model);
    },
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

function cellText({ x, values }: TableRow, column: number, model: TraceModel): string {
  const isOverRows = model.x.name === 'row';
  if (column === 0 && !isOverRows) return numberText(x, model.x);
  const at = column - (isOverRows ? 0 : 1);
  const [panel, value] = [model.panels[at], values[at]];
  return panel === undefined || value === null || value === undefined ? '' : numberText(value, panel.axis);
}

function numberText(value: number, { factor, written }: TraceAxis): string {
  if (Number.isNaN(value)) return '';
  return written === undefined ? formatReading(value * factor, 7) : plainNumber(written.numberAt(value));
}

/** Through a root or logarithm and back: the last digits are rounding. */
function plainNumber(value: number): string {
  return Math.abs(value - Math.round(value)) < 1e-6 ? String(Math.round(value)) : formatReading(value, 7);
}
