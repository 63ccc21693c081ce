import { formatReading } from '../../src/core/plot/format-reading';
import type { PlotTableData } from './plot-table';
import type { ResidualModel } from './residual-model';

/** Both residuals of every point, in measured order, with what is said of the point. */
export function residualTable(model: ResidualModel, caption: string): PlotTableData {
  const { frequency_Hz, real_percent, imaginary_percent, masked, bad, noise_percent } = model;
  const noise = noise_percent === null ? '' : `, noise ± ${formatReading(noise_percent, 2)} %`;
  return {
    caption,
    remark: `${frequency_Hz.length} points in percent of |Z|${noise}`,
    heads: [
      { name: '*f*', unit: 'Hz' },
      { name: 'real', unit: '%' },
      { name: 'imaginary', unit: '%' },
      { name: 'remark', unit: '' },
    ],
    rows: frequency_Hz.length,
    cell: (row, column) =>
      [
        formatReading(frequency_Hz[row] as number, 7),
        formatReading(real_percent[row] as number, 4),
        formatReading(imaginary_percent[row] as number, 4),
        masked.has(row) ? 'left out' : bad.has(row) ? 'to look at' : '',
      ][column] ?? '',
  };
}
