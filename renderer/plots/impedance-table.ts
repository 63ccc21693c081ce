import { formatReading } from '../../src/core/plot/format-reading';
import type { ImpedanceModel } from './impedance-model';
import { minusPhase_deg } from './minus-phase';
import type { PlotTableData } from './plot-table';

/** Every measured point of the spectra: of the selected one where one is selected, else of all. */
export function impedanceTable({ members, selectedId, unit }: ImpedanceModel, caption: string): PlotTableData {
  const shown = members.filter(({ id }) => selectedId === null || id === selectedId);
  const rows = (shown.length > 0 ? shown : members).flatMap((member) =>
    member.measured.points.map((point, index) => ({ member, point, index })),
  );
  const cells = rows.map(({ member, point, index }) => [
    member.label,
    formatReading(member.measured.frequency_Hz[index] as number, 7),
    formatReading(point.x, 7),
    formatReading(point.y, 7),
    formatReading(Math.hypot(point.x, point.y), 7),
    formatReading(minusPhase_deg(point), 5),
    member.masked.has(index) ? 'left out' : '',
  ]);
  return {
    caption,
    remark:
      shown.length === 1 && members.length > 1
        ? `${rows.length} points of ${shown[0]?.label}, as measured`
        : `${rows.length} points, as measured`,
    heads: [
      { name: 'spectrum', unit: '' },
      { name: '*f*', unit: 'Hz' },
      { name: '*Z*′', unit },
      { name: '−*Z*″', unit },
      { name: '|*Z*|', unit },
      { name: '−*φ*', unit: '°' },
      { name: 'remark', unit: '' },
    ],
    rows: rows.length,
    cell: (row, column) => cells[row]?.[column] ?? '',
  };
}
