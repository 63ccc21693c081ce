import { formatReading } from '../../src/core/plot/format-reading';
import type { PlotTableData } from './plot-table';
import type { WarburgModel } from './warburg-model';

/** Z′ over ω^(−1/2) of every spectrum, or of the selected one, with the points that are on its line. */
export function warburgTable({ members, selectedId, unit }: WarburgModel, caption: string): PlotTableData {
  const chosen = members.filter(({ id }) => id === selectedId);
  const shown = chosen.length > 0 ? chosen : members;
  const cells = shown.flatMap(({ label, measured, used }) =>
    measured.map(({ x, y }, index) => [
      label,
      formatReading(1 / (2 * Math.PI * x ** 2), 7),
      formatReading(x, 7),
      formatReading(y, 7),
      used.has(index) ? 'on the line' : '',
    ]),
  );
  return {
    caption,
    remark: `${cells.length} points, as measured`,
    heads: [
      { name: 'spectrum', unit: '' },
      { name: '*f*', unit: 'Hz' },
      { name: '*ω*^{−1/2}', unit: 's^(1/2)' },
      { name: '*Z*′', unit },
      { name: 'remark', unit: '' },
    ],
    rows: cells.length,
    cell: (row, column) => cells[row]?.[column] ?? '',
  };
}
