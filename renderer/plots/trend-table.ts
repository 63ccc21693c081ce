import { formatReading } from '../../src/core/plot/format-reading';
import type { PlotTableData } from './plot-table';
import type { TrendModel } from './trend-model';

interface TrendRow {
  title: string;
  quantity: string;
  x: number;
  number: string;
  low: string;
  high: string;
}

/** Every value of the trends with its interval, and what is refused with its reason. */
export function trendTable({ panels }: TrendModel, caption: string): PlotTableData {
  const rows = panels.flatMap(({ series, refused }): TrendRow[] => [
    ...series.flatMap(({ quantity, points }) =>
      points.map(({ title, x, text, ci95 }) => {
        const end = (side: 0 | 1) => (ci95 !== null && Number.isFinite(ci95[side]) ? formatReading(ci95[side], 5) : '–');
        return { title, quantity: plain(quantity), x, number: text, low: end(0), high: end(1) };
      }),
    ),
    ...refused.map(({ title, x, name, reason }) => ({ title, quantity: plain(name), x, number: `n.d.: ${reason}`, low: '–', high: '–' })),
  ]);
  const sorted = rows.sort((a, b) => a.x - b.x);
  const columns = ['title', 'quantity', 'number', 'low', 'high'] as const;
  return {
    caption,
    remark: `${rows.length} values; in parentheses the standard error of the last digits`,
    heads: [
      { name: 'at', unit: '' },
      { name: 'quantity', unit: '' },
      { name: 'value', unit: '' },
      { name: '95 % from', unit: '' },
      { name: 'to', unit: '' },
    ],
    rows: sorted.length,
    cell: (row, column) => sorted[row]?.[columns[column] ?? 'title'] ?? '',
  };
}

/** Text runs without their marks. */
const plain = (markup: string) => markup.replace(/[*{}]/g, '').replaceAll('_', '');
