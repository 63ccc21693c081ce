import { formatReading } from '../../src/core/plot/format-reading';
import type { PlotTableData } from './plot-table';
import type { RelaxationModel } from './relaxation-model';

/** The distribution of relaxation times, every point, with the frequency that belongs to it. */
export function relaxationTable({ tau_s, gamma_ohm, seen_s }: RelaxationModel, caption: string): PlotTableData {
  return {
    caption,
    remark: `${tau_s.length} relaxation times`,
    heads: [
      { name: '*τ*', unit: 's' },
      { name: '*f*', unit: 'Hz' },
      { name: '*γ*', unit: 'Ω' },
      { name: 'remark', unit: '' },
    ],
    rows: tau_s.length,
    cell: (row, column) => {
      const tau = tau_s[row] as number;
      const isSeen = tau >= seen_s.min && tau <= seen_s.max;
      const frequency = formatReading(1 / (2 * Math.PI * tau), 5);
      return (
        [formatReading(tau, 5), frequency, formatReading(gamma_ohm[row] as number, 5), isSeen ? '' : 'beyond what was measured'][column] ??
        ''
      );
    },
  };
}
